package io.stellwerk.intake.email;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail, however broken, in one pass. */
public final class EmailReader {
    private static final Set<String> TYPICAL_FIELDS = Set.of(
            "from",
            "to",
            "cc",
            "bcc",
            "subject",
            "date",
            "message-id",
            "received",
            "return-path",
            "reply-to",
            "sender",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "delivered-to",
            "in-reply-to",
            "references",
            "resent-from",
            "apparently-to",
            "x-mailer");
    private static final List<String> RECIPIENT_FIELDS =
            List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "resent-to", "apparently-to");
    private static final List<String> SENDER_FIELDS =
            List.of("from", "reply-to", "sender", "resent-from", "return-path", "apparently-from");
    private static final int MAX_SUBJECT = 998;
    private static final EmailAddress NOBODY = new EmailAddress("", null);

    private final Set<String> defects;
    private final byte[] raw;
    private final DeskAddress desk;
    private final MimePart message;
    private final MimeHeaders headers;
    private final List<String> charsetHints;

    private EmailReader(byte[] raw, DeskAddress desk, Set<String> defects) throws NotAnEmail {
        this.raw = raw;
        this.desk = desk;
        this.defects = defects;
        this.charsetHints = CharsetHints.in(raw);
        this.message = MimeTree.of(raw, charsetHints, defects);
        this.headers = message.headers();
        long fields = headers.fields().stream()
                .map(MimeHeaders.Field::name)
                .distinct()
                .count();
        if (headers.fields().stream().map(MimeHeaders.Field::name).noneMatch(TYPICAL_FIELDS::contains) && fields < 2) {
            throw new NotAnEmail("no header");
        }
    }

    /** Understands what it can of these bytes, and says in the result's defects what was broken. */
    public static ReadEmail read(byte[] raw, DeskAddress desk) throws NotAnEmail {
        Set<String> defects = new LinkedHashSet<>();
        byte[] message = HeaderEnd.repaired(Lines.withLineFeeds(raw), defects);
        if (message.length == 0) {
            throw new NotAnEmail("empty");
        }
        return new EmailReader(message, desk, defects).read();
    }

    private ReadEmail read() {
        Optional<String> messageId = headers.first("message-id").flatMap(MessageIds::own);
        EmailAddress from = sender();
        String subject = subject();
        List<String> inReplyTo = MessageIds.referenced(headers.all("in-reply-to"));
        List<String> references = MessageIds.referenced(headers.all("references"));
        BodyText body = BodyText.of(message, charsetHints, defects);
        List<EmailAttachment> attachments = AttachmentParts.of(message, body.shown(), defects);
        EmailClassifier classifier = new EmailClassifier(headers, desk);
        DeliveryStatus status = new DeliveryStatusReader(message, body.plain(), charsetHints)
                .read(from, subject, classifier.hasNullSender())
                .orElse(null);
        EmailKind kind = classifier.kind(from, messageId.orElse(null), status);
        ReplyText reply = ReplyText.isReply(subject, !inReplyTo.isEmpty() || !references.isEmpty())
                ? ReplyText.split(body.quoteMarked(), subject)
                : ReplyText.whole(body.plain());
        Instant date = date();
        noteMissing(messageId, from, date);
        return new ReadEmail(
                kind,
                messageId.orElseGet(() -> contentKey(from, subject)),
                messageId.orElse(null),
                inReplyTo,
                references,
                from,
                recipients(),
                subject,
                reply.text(),
                body.plain(),
                reply.quoted(),
                reply.signature(),
                body.html(),
                attachments,
                classifier.autoReplyAllowed(kind, from),
                status,
                date,
                List.copyOf(defects));
    }

    private String subject() {
        String subject = headers.first("subject")
                .map(text -> HeaderText.decode(text, charsetHints))
                .orElse("");
        return subject.length() > MAX_SUBJECT ? Text.clean(subject.substring(0, MAX_SUBJECT)) : subject;
    }

    /** The first address that the header has for the sender; a name alone only where there is none. */
    private EmailAddress sender() {
        List<EmailAddress> senders = SENDER_FIELDS.stream()
                .flatMap(field -> headers.all(field).stream())
                .flatMap(header -> AddressHeader.read(header, charsetHints).stream())
                .toList();
        return senders.stream()
                .filter(sender -> !sender.address().isEmpty())
                .findFirst()
                .orElse(senders.isEmpty() ? NOBODY : senders.getFirst());
    }

    private List<EmailAddress> recipients() {
        Map<String, EmailAddress> found = new LinkedHashMap<>();
        RECIPIENT_FIELDS.stream()
                .flatMap(field -> headers.all(field).stream())
                .flatMap(header -> AddressHeader.read(header, charsetHints).stream())
                .filter(address -> address.address().indexOf('@') >= 0)
                .forEach(address -> found.putIfAbsent(address.address().toLowerCase(Locale.ROOT), address));
        return List.copyOf(found.values());
    }

    private @Nullable Instant date() {
        return headers.first("date").flatMap(MailDate::read).orElse(null);
    }

    private void noteMissing(Optional<String> messageId, EmailAddress from, @Nullable Instant date) {
        if (messageId.isEmpty()) {
            defects.add("message-id-missing");
        }
        if (from.address().isEmpty()) {
            defects.add("from-missing");
        }
        if (date == null) {
            defects.add("date-missing");
        }
    }

    private String contentKey(EmailAddress from, String subject) {
        String date = headers.first("date").orElse("");
        String content = Lines.afterEmptyLine(raw);
        return "sha256:"
                + ContentKey.of(
                        from.address().toLowerCase(Locale.ROOT),
                        date,
                        subject,
                        Text.clean(content).strip());
    }
}
