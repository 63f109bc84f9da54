package io.stellwerk.intake.email;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what kind of sender a message has, and whether an automatic answer may go out. */
final class EmailClassifier {
    private static final Set<String> AUTOMATIC_PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> SUPPRESSING = Set.of("all", "autoreply", "oof");
    private static final Pattern NO_REPLY_TO = Phrases.pattern(
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
    private static final Pattern OWN_MESSAGE_ID = Pattern.compile("sw\\.[a-z2-7]{26}\\.[a-z2-7]{26}\\.[a-z2-7]{16}");

    private final MimeHeaders headers;
    private final DeskAddress desk;

    EmailClassifier(MimeHeaders headers, DeskAddress desk) {
        this.headers = headers;
        this.desk = desk;
    }

    EmailKind kind(EmailAddress from, @Nullable String messageId, @Nullable DeliveryStatus status) {
        if (isOwnLoop(from, messageId)) {
            return EmailKind.OWN_LOOP;
        }
        if (status != null) {
            return EmailKind.DELIVERY_STATUS;
        }
        return isAutomatic() ? EmailKind.AUTO_RESPONSE : EmailKind.HUMAN;
    }

    boolean autoReplyAllowed(EmailKind kind, EmailAddress from) {
        String address = from.address().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        return kind == EmailKind.HUMAN
                && at > 0
                && !isFromList()
                && !NO_REPLY_TO.matcher(address.substring(0, at)).matches()
                && !isDesk(address);
    }

    boolean hasNullSender() {
        return headers.all("return-path").stream()
                .map(path -> path.replaceAll("\\s", ""))
                .anyMatch(path -> path.equals("<>") || path.equals("<\"\">"));
    }

    private boolean isOwnLoop(EmailAddress from, @Nullable String messageId) {
        return isDesk(from.address().toLowerCase(Locale.ROOT))
                || (messageId != null && isOwnMessageId(messageId))
                || headers.all("x-loop").stream()
                        .anyMatch(loop -> isDesk(loop.toLowerCase(Locale.ROOT).strip()));
    }

    private boolean isOwnMessageId(String messageId) {
        int at = messageId.lastIndexOf('@');
        return at > 0
                && messageId.substring(at + 1).equalsIgnoreCase(desk.domain())
                && OWN_MESSAGE_ID.matcher(messageId.substring(0, at)).matches();
    }

    /** The desk's address, with or without a reply token. */
    private boolean isDesk(String address) {
        String own = desk.address().toLowerCase(Locale.ROOT);
        int at = own.lastIndexOf('@');
        return address.equals(own)
                || (at > 0 && address.startsWith(own.substring(0, at) + "+") && address.endsWith(own.substring(at)));
    }

    private boolean isAutomatic() {
        return isAutoSubmitted()
                || hasNullSender()
                || hasWordOf("precedence", AUTOMATIC_PRECEDENCE)
                || hasWordOf("x-auto-response-suppress", SUPPRESSING)
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || isMachineReport();
    }

    private boolean isAutoSubmitted() {
        return headers.first("auto-submitted")
                .map(value -> !value.toLowerCase(Locale.ROOT).matches("no\\b.*"))
                .orElse(false);
    }

    /** Read receipts and abuse reports. */
    private boolean isMachineReport() {
        return headers.first("content-type")
                .map(MimeParameters::read)
                .filter(type -> type.value().equals("multipart/report"))
                .isPresent();
    }

    private boolean isFromList() {
        return List.of("list-id", "list-unsubscribe", "list-post", "list-help").stream()
                .anyMatch(headers::has);
    }

    private boolean hasWordOf(String header, Set<String> words) {
        return headers.all(header).stream()
                .flatMap(value -> Pattern.compile("[\\s,;]+").splitAsStream(value.toLowerCase(Locale.ROOT)))
                .anyMatch(words::contains);
    }
}
