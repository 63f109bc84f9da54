package io.stellwerk.intake.email;

import com.google.re2j.Pattern;
import io.stellwerk.intake.domain.OutgoingMessageId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides what kind of sender a message has, and whether an automatic answer may go out. */
final class EmailClassifier {
    private static final int MAX_ACCOUNT = 320;
    private static final Pattern NO_REPLY_TO = Phrases.linear(
            Phrases.any(
                    "no[-_.]?reply.*",
                    "do[-_.]?not[-_.]?reply.*",
                    "mailer-daemon",
                    "mail-?daemon",
                    "postmaster",
                    "abuse",
                    "root",
                    "bounces?",
                    "virus",
                    "spam",
                    "listserv",
                    "majordomo",
                    ".*-(?:request|bounces?|owner|noreply)"),
            "(?:[+=].*)?");

    /** Fields in which whoever rewrites the sender keeps the person who wrote. */
    private static final List<String> ORIGINAL_SENDER_FIELDS =
            List.of("x-original-from", "x-original-sender", "x-google-original-from", "x-mailman-original-from");

    private final MimeHeaders headers;
    private final DeskAddress desk;
    private final AutomaticMail automatic;

    EmailClassifier(MimeHeaders headers, DeskAddress desk) {
        this.headers = headers;
        this.desk = desk;
        this.automatic = new AutomaticMail(headers);
    }

    EmailKind kind(EmailAddress from, @Nullable String messageId, @Nullable DeliveryStatus status) {
        if (isOwnLoop(from, messageId)) {
            return EmailKind.OWN_LOOP;
        }
        if (status != null) {
            return EmailKind.DELIVERY_STATUS;
        }
        return automatic.isByMachine() ? EmailKind.AUTO_RESPONSE : EmailKind.HUMAN;
    }

    boolean autoReplyAllowed(EmailKind kind, EmailAddress from) {
        String address = from.address().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        return kind == EmailKind.HUMAN
                && at > 0
                && at <= MAX_ACCOUNT
                && !automatic.wantsQuiet()
                && !NO_REPLY_TO.matcher(address.substring(0, at)).matches()
                && !isDesk(address);
    }

    boolean hasNullSender() {
        return automatic.hasNullSender();
    }

    /**
     * The desk's own Message-ID, or its address where nobody else can have put it: a mailing list and a web form send
     * people's mails from the desk's address, and some lists mark with X-Loop all that goes through them.
     */
    private boolean isOwnLoop(EmailAddress from, @Nullable String messageId) {
        if (messageId != null && OutgoingMessageId.hasForm(messageId, desk.domain())) {
            return true;
        }
        boolean own = isDesk(from.address().toLowerCase(Locale.ROOT))
                || headers.all("x-loop").stream()
                        .anyMatch(loop -> isDesk(loop.toLowerCase(Locale.ROOT).strip()));
        return own && !isPassedOn(from);
    }

    private boolean isPassedOn(EmailAddress from) {
        return automatic.isThroughList()
                || ORIGINAL_SENDER_FIELDS.stream().anyMatch(headers::has)
                || (from.name() != null && from.name().toLowerCase(Locale.ROOT).contains(" via "))
                || headers.all("reply-to").stream()
                        .flatMap(field -> AddressHeader.read(field, List.of()).stream())
                        .map(answer -> answer.address().toLowerCase(Locale.ROOT))
                        .anyMatch(answer -> answer.indexOf('@') > 0 && !isDesk(answer));
    }

    /** The desk's address, with or without a reply token. */
    private boolean isDesk(String address) {
        String own = desk.address().toLowerCase(Locale.ROOT);
        int at = own.lastIndexOf('@');
        return address.equals(own)
                || (at > 0 && address.startsWith(own.substring(0, at) + "+") && address.endsWith(own.substring(at)));
    }
}
