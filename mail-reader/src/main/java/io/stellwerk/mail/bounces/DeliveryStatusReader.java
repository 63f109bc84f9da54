package io.stellwerk.mail.bounces;

import io.stellwerk.mail.DeliveryStatus;
import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.ReportedRecipient;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server reports about an earlier message: RFC 3464 where it is kept, else what the text tells. */
public final class DeliveryStatusReader {
    private static final Set<String> STATUS_TYPES = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> ACTIONS = Set.of("failed", "delayed", "delivered", "relayed", "expanded");
    private static final Set<String> OTHER_REPORTS = Set.of("disposition-notification", "feedback-report");
    private static final int MAX_GROUPS = 200;
    private static final int MAX_REPORT = 512 * 1024;

    private final MimePart message;
    private final String text;
    private final List<String> charsetHints;

    public DeliveryStatusReader(MimePart message, String text, List<String> charsetHints) {
        this.message = message;
        this.text = text;
        this.charsetHints = charsetHints;
    }

    /** Empty when the message is no such report. */
    public Optional<DeliveryStatus> read(EmailAddress from, String subject, boolean nullSender) {
        if (isOtherReport()) {
            return Optional.empty();
        }
        List<MimePart> parts = new ArrayList<>();
        flatten(message, parts);
        Optional<MimePart> statusPart = parts.stream()
                .filter(part -> STATUS_TYPES.contains(part.mediaType()))
                .findFirst();
        Bounce bounce = new Bounce(message.headers(), from, subject, text, nullSender);
        if (!isReport(statusPart.isPresent()) && !bounce.isLikely(statusPart.isPresent(), parts)) {
            return Optional.empty();
        }
        ReturnedMessage returned = ReturnedMessage.of(parts, charsetHints);
        List<ReportedRecipient> recipients = statusPart.map(DeliveryStatusReader::groups).orElse(List.of()).stream()
                .filter(DeliveryStatusReader::isAboutRecipient)
                .map(group -> recipient(group, bounce))
                .toList();
        return Optional.of(status(recipients.isEmpty() ? bounce.recipients() : recipients, bounce, returned));
    }

    private boolean isReport(boolean hasStatus) {
        return message.parameter("report-type")
                .map(type -> type.equalsIgnoreCase("delivery-status"))
                .orElse(message.is("multipart/report") && hasStatus);
    }

    /** Read receipts and abuse reports are reports too, but say nothing about delivery. */
    private boolean isOtherReport() {
        return message.parameter("report-type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(OTHER_REPORTS::contains)
                .isPresent();
    }

    private static void flatten(MimePart part, List<MimePart> parts) {
        parts.add(part);
        part.children().forEach(child -> flatten(child, parts));
    }

    /** Groups of fields, divided by empty lines: one about the message, and one for each recipient. */
    private static List<MimeHeaders> groups(MimePart report) {
        String content = new String(report.content(new HashSet<>()), StandardCharsets.ISO_8859_1);
        List<MimeHeaders> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        String examined = content.length() > MAX_REPORT ? content.substring(0, MAX_REPORT) : content;
        for (String line : (Iterable<String>) examined.lines()::iterator) {
            if (!line.isBlank()) {
                group.append(line).append('\n');
            } else if (!group.isEmpty() && groups.size() < MAX_GROUPS) {
                groups.add(fields(group));
                group.setLength(0);
            }
        }
        if (!group.isEmpty() && groups.size() < MAX_GROUPS) {
            groups.add(fields(group));
        }
        return groups;
    }

    private static MimeHeaders fields(CharSequence group) {
        return MimeHeaders.read(group.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isAboutRecipient(MimeHeaders group) {
        return group.has("final-recipient")
                || group.has("original-recipient")
                || group.has("action")
                || group.has("status");
    }

    private static ReportedRecipient recipient(MimeHeaders group, Bounce bounce) {
        String diagnostic = group.first("diagnostic-code").orElse("");
        String status = code(group.first("status").orElse(""), diagnostic)
                .map(bounce::moreExactly)
                .orElseGet(bounce::statusCode);
        String action = action(group);
        if (action.isEmpty()) {
            action = status.startsWith("5") ? "failed" : status.startsWith("4") ? "delayed" : "delivered";
        }
        return new ReportedRecipient(
                address(group, "final-recipient"),
                address(group, "original-recipient"),
                action,
                status,
                action.equals("failed") && status.startsWith("5"));
    }

    private static String action(MimeHeaders group) {
        String field = group.first("action").orElse("").toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < field.length() && field.charAt(end) >= 'a' && field.charAt(end) <= 'z') {
            end++;
        }
        String word = field.substring(0, end);
        return ACTIONS.contains(word) ? word : "";
    }

    private static DeliveryStatus status(List<ReportedRecipient> recipients, Bounce bounce, ReturnedMessage returned) {
        ReportedRecipient worst = recipients.stream()
                .filter(recipient -> recipient.action().equals("failed"))
                .findFirst()
                .orElse(recipients.getFirst());
        String address = worst.address() != null ? worst.address() : bounce.recipient();
        return new DeliveryStatus(
                worst.action(),
                worst.status(),
                address,
                worst.permanent(),
                returned.messageId(),
                recipients,
                returned.recipients());
    }

    /** The status field, unless it is missing or says nothing and the server's own words say more. */
    static Optional<String> code(String statusField, String diagnostic) {
        Optional<String> stated = StatusCodes.first(statusField);
        Optional<String> spoken = StatusCodes.first(diagnostic);
        boolean vague = stated.filter(code -> !code.endsWith(".0.0")).isEmpty();
        return vague && spoken.isPresent() ? spoken : stated;
    }

    private static @Nullable String address(MimeHeaders group, String field) {
        String address = group.first(field)
                .map(value -> value.substring(value.indexOf(';') + 1))
                .map(value -> Text.oneLine(value.replace("<", "").replace(">", "")))
                .orElse("");
        return address.isEmpty() ? null : address;
    }
}
