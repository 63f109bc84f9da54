package io.stellwerk.intake.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server reports about an earlier message: RFC 3464 where it is kept, else what the text tells. */
final class DeliveryStatusReader {
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t\\r]*+\\n)++");
    private static final int MAX_GROUPS = 200;

    private final MimePart message;
    private final String text;
    private final List<String> charsetHints;

    DeliveryStatusReader(MimePart message, String text, List<String> charsetHints) {
        this.message = message;
        this.text = text;
        this.charsetHints = charsetHints;
    }

    /** Empty when the message is no such report. */
    Optional<DeliveryStatus> read(EmailAddress from, String subject, boolean nullSender) {
        List<MimePart> parts = new ArrayList<>();
        flatten(message, parts);
        Bounce bounce = new Bounce(message.headers(), from, subject, text, nullSender);
        List<MimeHeaders> groups = parts.stream()
                .filter(part -> part.mediaType().matches("message/(?:global-)?delivery-status"))
                .findFirst()
                .map(DeliveryStatusReader::groups)
                .orElse(List.of());
        boolean report = message.parameter("report-type")
                .map(type -> type.equalsIgnoreCase("delivery-status"))
                .orElse(message.is("multipart/report") && !groups.isEmpty());
        if (isOtherReport() || !(report || bounce.isLikely(!groups.isEmpty()))) {
            return Optional.empty();
        }
        String original = originalMessageId(parts);
        return groups.stream()
                .filter(DeliveryStatusReader::isAboutRecipient)
                .reduce(DeliveryStatusReader::worse)
                .map(group -> status(group, bounce, original))
                .or(() -> Optional.of(bounce.status(original)));
    }

    /** Read receipts and abuse reports are reports too, but say nothing about delivery. */
    private boolean isOtherReport() {
        return message.parameter("report-type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.equals("disposition-notification") || type.equals("feedback-report"))
                .isPresent();
    }

    private static void flatten(MimePart part, List<MimePart> parts) {
        parts.add(part);
        part.children().forEach(child -> flatten(child, parts));
    }

    private static List<MimeHeaders> groups(MimePart report) {
        String content = new String(report.content(new HashSet<>()), StandardCharsets.ISO_8859_1);
        return EMPTY_LINES
                .splitAsStream(content)
                .filter(block -> !block.isBlank())
                .limit(MAX_GROUPS)
                .map(block -> MimeHeaders.read(block.getBytes(StandardCharsets.ISO_8859_1)))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private static boolean isAboutRecipient(MimeHeaders group) {
        return group.has("final-recipient")
                || group.has("original-recipient")
                || group.has("action")
                || group.has("status");
    }

    /** One failed recipient makes the report one about a failure; several are in the attachment. */
    private static MimeHeaders worse(MimeHeaders first, MimeHeaders second) {
        return !action(first).equals("failed") && action(second).equals("failed") ? second : first;
    }

    private static String action(MimeHeaders group) {
        String word = group.first("action").orElse("").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*$", "");
        return ACTIONS.contains(word) ? word : "";
    }

    private static DeliveryStatus status(MimeHeaders group, Bounce bounce, @Nullable String originalMessageId) {
        String diagnostic = group.first("diagnostic-code").orElse("");
        String status = code(group.first("status").orElse(""), diagnostic)
                .map(bounce::moreExactly)
                .orElseGet(bounce::statusCode);
        String action = action(group);
        if (action.isEmpty()) {
            action = status.startsWith("5") ? "failed" : status.startsWith("4") ? "delayed" : "delivered";
        }
        String recipient = group.first("final-recipient")
                .or(() -> group.first("original-recipient"))
                .map(DeliveryStatusReader::address)
                .orElseGet(bounce::recipient);
        boolean permanent = action.equals("failed") && status.startsWith("5");
        return new DeliveryStatus(action, status, recipient, permanent, originalMessageId);
    }

    /** The status field, unless it is missing or says nothing and the server's own words say more. */
    static Optional<String> code(String statusField, String diagnostic) {
        Optional<String> stated = firstCode(statusField);
        Optional<String> spoken = firstCode(diagnostic);
        boolean vague = stated.filter(code -> !code.endsWith(".0.0")).isEmpty();
        return vague && spoken.isPresent() ? spoken : stated;
    }

    static Optional<String> firstCode(String text) {
        Matcher matcher = STATUS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static String address(String field) {
        String address = field.substring(field.indexOf(';') + 1).strip();
        return Text.oneLine(address.replaceAll("[<>]", ""));
    }

    private @Nullable String originalMessageId(List<MimePart> parts) {
        return parts.stream()
                .filter(part ->
                        part.mediaType().matches("message/(?:rfc822|global|partial)(?:-headers)?|text/rfc822-headers"))
                .flatMap(part -> returnedId(part).stream())
                .findFirst()
                .or(() -> parts.stream()
                        .filter(part -> !part.isMultipart() && part.mediaType().startsWith("text/"))
                        .flatMap(part ->
                                ReturnedText.messageId(BodyText.decoded(part, charsetHints, new HashSet<>())).stream())
                        .findFirst())
                .orElse(null);
    }

    private static Optional<String> returnedId(MimePart part) {
        return MimeHeaders.read(part.content(new HashSet<>()))
                .first("message-id")
                .flatMap(MessageIds::own);
    }
}
