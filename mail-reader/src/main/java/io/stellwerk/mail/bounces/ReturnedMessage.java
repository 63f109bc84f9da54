package io.stellwerk.mail.bounces;

import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.body.BodyText;
import io.stellwerk.mail.headers.AddressHeader;
import io.stellwerk.mail.headers.MessageIds;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.mime.MimePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The message that a delivery report is about, as far as the report returns it.
 *
 * @param part whether it came as a part of its own rather than within the server's words
 */
record ReturnedMessage(@Nullable String messageId, List<String> recipients, boolean part) {
    private static final ReturnedMessage NOTHING = new ReturnedMessage(null, List.of(), false);
    private static final Set<String> TYPES = Set.of(
            "message/rfc822",
            "message/global",
            "message/partial",
            "message/rfc822-headers",
            "message/global-headers",
            "message/partial-headers",
            "text/rfc822-headers");
    private static final List<String> RECIPIENT_FIELDS = List.of("to", "cc", "bcc", "resent-to");
    private static final int MAX_RECIPIENTS = 100;
    private static final int MAX_TEXT = 200_000;
    private static final int MAX_INDENT = 20;

    static ReturnedMessage of(List<MimePart> parts, List<String> charsetHints) {
        ReturnedMessage own = parts.stream()
                .filter(part -> TYPES.contains(part.mediaType()))
                .map(ReturnedMessage::of)
                .reduce(NOTHING, ReturnedMessage::fuller);
        return own.messageId() != null
                ? own
                : parts.stream()
                        .filter(part -> !part.isMultipart() && part.mediaType().startsWith("text/"))
                        .map(part -> inText(BodyText.decoded(part, charsetHints, new HashSet<>())))
                        .reduce(own, ReturnedMessage::fuller);
    }

    /** Header lines that a server copied into its words. */
    static ReturnedMessage inText(String text) {
        @Nullable String messageId = null;
        List<String> recipients = new ArrayList<>();
        String examined = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        for (String line : (Iterable<String>) examined.lines()::iterator) {
            String field = withoutMarks(line);
            if (messageId == null && startsWith(field, "message-id:")) {
                messageId = bracketed(field).flatMap(MessageIds::own).orElse(null);
            } else if (recipients.isEmpty() && (startsWith(field, "to:") || startsWith(field, "an:"))) {
                recipients.addAll(AddressesInText.in(field));
            }
        }
        return new ReturnedMessage(messageId, List.copyOf(recipients), false);
    }

    private static ReturnedMessage of(MimePart part) {
        MimeHeaders headers = MimeHeaders.read(part.content(new HashSet<>()));
        List<String> recipients = RECIPIENT_FIELDS.stream()
                .flatMap(field -> headers.all(field).stream())
                .flatMap(header -> AddressHeader.read(header, List.of()).stream())
                .map(EmailAddress::address)
                .filter(address -> address.indexOf('@') > 0)
                .distinct()
                .limit(MAX_RECIPIENTS)
                .toList();
        return new ReturnedMessage(
                headers.first("message-id").flatMap(MessageIds::own).orElse(null), recipients, true);
    }

    private static ReturnedMessage fuller(ReturnedMessage first, ReturnedMessage second) {
        if (first.messageId() != null) {
            return first;
        }
        List<String> recipients = second.recipients().isEmpty() ? first.recipients() : second.recipients();
        return new ReturnedMessage(second.messageId(), recipients, first.part() || second.part());
    }

    private static boolean startsWith(String field, String name) {
        return field.length() > name.length()
                && field.substring(0, name.length()).toLowerCase(Locale.ROOT).equals(name);
    }

    private static String withoutMarks(String line) {
        int start = 0;
        while (start < line.length() && start < MAX_INDENT && "> \t|".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }

    private static Optional<String> bracketed(String field) {
        int open = field.indexOf('<');
        int close = field.indexOf('>', open + 1);
        return open < 0 || close < 0 ? Optional.empty() : Optional.of(field.substring(open + 1, close));
    }
}
