package io.stellwerk.notification.suppression;

import io.stellwerk.notification.MailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Report of a mail server about a mail. Anybody can write one, so it counts only for the address that the ledger says the
 * mail was sent to.
 *
 * @param id the message that it came as
 * @param messageId the Message-ID of the mail that it is about
 * @param recipients those that it names
 */
public record DeliveryReport(
        UUID id, UUID ticketId, @Nullable String messageId, List<Recipient> recipients, Instant receivedAt) {

    /** Mail servers give up after five days at the latest, and the desk tries to hand a mail over for two. */
    private static final Duration LATEST = Duration.ofDays(10);

    /**
     * Recipient that a report names.
     *
     * @param address where the mail was to go in the end
     * @param originalAddress where it was addressed to, if the report says so
     * @param permanent whether it failed for good
     */
    public record Recipient(
            String address, @Nullable String originalAddress, String action, String status, boolean permanent) {

        private boolean is(MailAddress other) {
            return is(other, originalAddress) || is(other, address);
        }

        private static boolean is(MailAddress other, @Nullable String named) {
            return MailAddress.of(named).filter(other::isSameAs).isPresent();
        }
    }

    /** Meaning of a report. */
    public enum Verdict {
        /** The mail came back for good from the address that it was sent to. */
        RETURNED,
        /** Nothing final is said: a delay, a full mailbox, a success. */
        NOT_FINAL,
        /** The ledger knows no such mail of the ticket. */
        UNKNOWN_MAIL,
        /** It names other recipients than the mail had: forged, or sent on by the recipient. */
        OTHER_RECIPIENT,
        /** No mail server takes so long. */
        TOO_LATE
    }

    /** The report with its meaning, given the mail that has the Message-ID. */
    Judged judge(@Nullable SentMail sent) {
        Optional<Recipient> addressed = MailAddress.of(sent == null ? null : sent.recipient())
                .flatMap(address -> recipients.stream()
                        .filter(recipient -> recipient.is(address))
                        .reduce((first, second) -> second.permanent() ? second : first));
        return new Judged(this, verdict(sent, addressed), addressed.orElse(recipients.getFirst()), sent);
    }

    private Verdict verdict(@Nullable SentMail sent, Optional<Recipient> addressed) {
        if (sent == null) {
            return Verdict.UNKNOWN_MAIL;
        }
        if (addressed.isEmpty()) {
            return Verdict.OTHER_RECIPIENT;
        }
        if (!addressed.get().permanent()) {
            return Verdict.NOT_FINAL;
        }
        return receivedAt.isAfter(sent.createdAt().plus(LATEST)) ? Verdict.TOO_LATE : Verdict.RETURNED;
    }

    /**
     * Report with its meaning.
     *
     * @param recipient the one that decides, else the first that is named
     * @param sent the mail that it is about, if there is one
     */
    public record Judged(
            DeliveryReport report,
            Verdict verdict,
            Recipient recipient,
            @Nullable SentMail sent) {}
}
