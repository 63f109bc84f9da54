package io.stellwerk.intake.email;

import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.MailDomain;
import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Correspondent;
import io.stellwerk.intake.messages.DeliveryReport;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.intake.replytokens.OutgoingMessageId;
import io.stellwerk.intake.replytokens.Proof;
import io.stellwerk.intake.replytokens.TokenKeys;
import io.stellwerk.mail.DeliveryStatus;
import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.Mailbox;
import io.stellwerk.mail.ReadEmail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links of a mail to others: the people it was copied to, the mails it answers, the tickets it names. */
final class EmailLinks {
    private static final int MAX_ADDRESS = 320;
    private static final int MAX_COPIED = 50;
    private static final int MAX_REPORTED = 50;
    private static final int MAX_SHOWN = 200;
    private static final int MAX_NAME = 200;

    private final DeskAddress desk;
    private final Mailbox mailbox;
    private final Set<String> trusted;
    private final int trustedHops;
    private final TokenKeys keys;

    /**
     * Links of the desk's mails.
     *
     * @param trusted names of the mail servers whose word about a sender counts, in lower case
     * @param trustedHops how many Received fields the desk's own servers put above that word
     */
    EmailLinks(DeskAddress desk, Set<String> trusted, int trustedHops, TokenKeys keys) {
        this.desk = desk;
        this.mailbox = desk.mailbox();
        this.trusted = trusted;
        this.trustedHops = trustedHops;
        this.keys = keys;
    }

    static EmailLinks of(DeskConfig desk) {
        Set<String> trusted = desk.trustedAuthservId().orElse(Set.of()).stream()
                .map(server -> server.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new EmailLinks(
                new DeskAddress(desk.address(), desk.domain()),
                trusted,
                desk.trustedHops(),
                TokenKeys.of(desk.tokenSecret().orElse(null), desk.tokenKeys(), desk.tokenValidDays()));
    }

    MailHeaders headers(ReadEmail email) {
        Set<Identity> copied = email.recipients().stream()
                .map(other -> other.address().toLowerCase(Locale.ROOT))
                .filter(other -> !other.isBlank() && other.length() <= MAX_ADDRESS && !isDesk(other))
                .limit(MAX_COPIED)
                .map(Identity::email)
                .collect(Collectors.toSet());
        List<String> references =
                email.references().stream().map(ThreadReferences::bracketed).toList();
        return new MailHeaders(
                email.messageId() == null ? null : ThreadReferences.bracketed(email.messageId()),
                references.subList(Math.max(0, references.size() - ThreadReferences.MAX_REFERENCES), references.size()),
                answered(email),
                copied,
                new Addressed(named(email.to()), named(email.cc()), named(email.replyTo())),
                email.onBehalf(),
                authentication(email));
    }

    private Authentication authentication(ReadEmail email) {
        if (trusted.isEmpty()) {
            return Authentication.UNKNOWN;
        }
        boolean vouched = email.authentication().vouchFor(email.from().address(), trusted, trustedHops);
        return vouched ? Authentication.PASSED : Authentication.FAILED;
    }

    private static List<Correspondent> named(List<EmailAddress> addresses) {
        return addresses.stream()
                .limit(MAX_SHOWN)
                .map(other -> new Correspondent(
                        other.name() == null ? null : Words.line(other.name(), MAX_NAME),
                        MailDomain.shown(Words.line(other.address(), MAX_ADDRESS))))
                .toList();
    }

    /** The nearest of the mails that this one refers to, but not the desk's own: their signatures say more. */
    private List<String> answered(ReadEmail email) {
        return Stream.concat(email.inReplyTo().stream(), email.references().reversed().stream())
                .map(ThreadReferences::bracketed)
                .filter(id -> !OutgoingMessageId.hasForm(id, desk.domain()))
                .distinct()
                .limit(ThreadReferences.MAX_REFERENCES)
                .toList();
    }

    /** True if somebody else sent it with a Message-ID that only looks like one of this desk's, as far as can be told. */
    boolean claimsDeskId(ReadEmail email, LocalDate today) {
        return !isDesk(email.from().address())
                && Optional.ofNullable(email.messageId())
                        .flatMap(id -> OutgoingMessageId.read(id, desk.domain(), keys, today))
                        .filter(id -> id.proof() == Proof.FORGED || id.proof() == Proof.UNKNOWN_KEY)
                        .isPresent();
    }

    /** The desk's mailbox, with or without a reply token. */
    boolean isDesk(String other) {
        return mailbox.isAt(other);
    }

    @Nullable
    DeliveryReport report(@Nullable DeliveryStatus status, LocalDate today) {
        if (status == null) {
            return null;
        }
        String original = status.originalMessageId();
        UUID ticketId = Optional.ofNullable(original)
                .flatMap(id -> OutgoingMessageId.read(id, desk.domain(), keys, today))
                .filter(id -> id.proof() == Proof.VALID)
                .map(OutgoingMessageId::ticketId)
                .orElse(null);
        List<DeliveryReport.Recipient> recipients = recipients(status);
        String recipient = named(status.finalRecipient());
        return new DeliveryReport(
                recipient,
                recipients.stream()
                        .filter(one -> one.address().equals(recipient))
                        .findFirst()
                        .map(DeliveryReport.Recipient::originalAddress)
                        .orElse(null),
                status.action(),
                status.status(),
                status.permanent(),
                original == null || original.isBlank() ? null : ThreadReferences.bracketed(original),
                ticketId,
                recipients);
    }

    /** All that the report names; where it names one alone, the returned message's own header tells whom it was sent to. */
    private static List<DeliveryReport.Recipient> recipients(DeliveryStatus status) {
        String sentTo = status.originalRecipients().size() == 1
                ? status.originalRecipients().getFirst()
                : null;
        return status.recipients().stream()
                .limit(MAX_REPORTED)
                .map(one -> {
                    String original = one.originalRecipient() == null
                                    && status.recipients().size() == 1
                            ? sentTo
                            : one.originalRecipient();
                    return new DeliveryReport.Recipient(
                            named(one.finalRecipient() == null ? original : one.finalRecipient()),
                            original == null || original.isBlank() ? null : Words.line(original, MAX_ADDRESS),
                            one.action(),
                            one.status(),
                            one.permanent());
                })
                .toList();
    }

    private static String named(@Nullable String recipient) {
        String line = recipient == null ? "" : Words.line(recipient, MAX_ADDRESS);
        return line.isEmpty() ? "unknown" : line;
    }

    List<ThreadCandidate> threads(ReadEmail email, MailHeaders headers, LocalDate today) {
        List<ThreadCandidate> found = new ArrayList<>(ThreadReferences.of(email, desk, keys, today));
        List<String> exchange = headers.exchange();
        if (!exchange.isEmpty()) {
            found.add(new ThreadCandidate.Related(exchange));
        }
        return List.copyOf(found);
    }
}
