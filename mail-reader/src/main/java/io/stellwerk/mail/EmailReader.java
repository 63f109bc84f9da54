package io.stellwerk.mail;

import io.stellwerk.mail.attachments.AttachmentParts;
import io.stellwerk.mail.body.BodyText;
import io.stellwerk.mail.bounces.DeliveryStatusReader;
import io.stellwerk.mail.containers.Containers;
import io.stellwerk.mail.headers.HeaderText;
import io.stellwerk.mail.headers.MailDate;
import io.stellwerk.mail.headers.MessageIds;
import io.stellwerk.mail.mime.CharsetHints;
import io.stellwerk.mail.mime.HeaderEnd;
import io.stellwerk.mail.mime.HeaderLength;
import io.stellwerk.mail.mime.Lines;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.mime.MimeTree;
import io.stellwerk.mail.quotes.ReplyText;
import io.stellwerk.mail.senders.EmailClassifier;
import io.stellwerk.mail.senders.MailSenders;
import io.stellwerk.mail.text.Text;
import java.time.Instant;
import java.util.HashMap;
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
    private static final int MAX_SUBJECT = 998;

    private final Set<String> defects;
    private final byte[] raw;
    private final Mailbox mailbox;
    private final FileLimits limits;
    private final MimePart message;
    private final MimeHeaders headers;
    private final List<String> charsetHints;

    private EmailReader(byte[] raw, Mailbox mailbox, FileLimits limits, Set<String> defects) throws NotAnEmail {
        this.raw = raw;
        this.mailbox = mailbox;
        this.limits = limits;
        this.defects = defects;
        this.charsetHints = CharsetHints.in(raw);
        this.message = new Containers(charsetHints, defects).opened(MimeTree.of(raw, charsetHints, defects));
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
    public static ReadEmail read(byte[] raw, Mailbox mailbox) throws NotAnEmail {
        return read(raw, mailbox, FileLimits.NONE);
    }

    /** The same, without the bytes of files that are larger. */
    public static ReadEmail read(byte[] raw, Mailbox mailbox, FileLimits limits) throws NotAnEmail {
        Set<String> defects = new LinkedHashSet<>();
        byte[] message = HeaderLength.limited(HeaderEnd.repaired(Lines.withLineFeeds(raw), defects), defects);
        if (message.length == 0) {
            throw new NotAnEmail("empty");
        }
        return new EmailReader(message, mailbox, limits, defects).read();
    }

    private ReadEmail read() {
        Optional<String> messageId = headers.first("message-id").flatMap(MessageIds::own);
        MailSenders senders = new MailSenders(headers, mailbox, charsetHints);
        EmailAddress from = senders.sender();
        String subject = subject();
        List<String> inReplyTo = MessageIds.referenced(headers.all("in-reply-to"));
        List<String> references = MessageIds.referenced(headers.all("references"));
        BodyText unnamed = BodyText.of(message, charsetHints, defects);
        List<EmailAttachment> files = AttachmentParts.of(message, unnamed, limits, defects);
        BodyText body = unnamed.withPictures(namesByContentId(files));
        EmailClassifier classifier = new EmailClassifier(headers, mailbox);
        DeliveryStatus status = status(body, from, subject, classifier);
        EmailKind kind = classifier.kind(from, messageId.orElse(null), status);
        ReplyText reply = reply(body, subject, !inReplyTo.isEmpty() || !references.isEmpty());
        noteMissing(messageId, from);
        return new ReadEmail(
                kind,
                messageId.orElseGet(() -> contentKey(from, subject)),
                messageId.orElse(null),
                inReplyTo,
                references,
                from,
                senders.isOnBehalf(),
                senders.replyTo(),
                senders.in(List.of("to")),
                senders.in(List.of("cc")),
                senders.in(RECIPIENT_FIELDS),
                subject,
                reply.text(),
                body.plain(),
                reply.quoted(),
                reply.signature(),
                body.html(),
                files,
                classifier.autoReplyAllowed(kind, from),
                status,
                date(),
                AuthenticationResults.of(headers),
                List.copyOf(defects));
    }

    private static ReplyText reply(BodyText body, String subject, boolean refersToOther) {
        return ReplyText.isReply(subject, refersToOther)
                ? ReplyText.split(body.quoteMarked(), subject)
                : ReplyText.whole(body.plain());
    }

    private @Nullable DeliveryStatus status(
            BodyText body, EmailAddress from, String subject, EmailClassifier classifier) {
        return new DeliveryStatusReader(message, body.plain(), charsetHints)
                .read(from, subject, classifier.hasNullSender())
                .orElse(null);
    }

    private String subject() {
        String subject = headers.first("subject")
                .map(text -> HeaderText.decode(text, charsetHints))
                .orElse("");
        return subject.length() > MAX_SUBJECT ? Text.clean(subject.substring(0, MAX_SUBJECT)) : subject;
    }

    private static Map<String, String> namesByContentId(List<EmailAttachment> attachments) {
        Map<String, String> names = new HashMap<>();
        for (EmailAttachment file : attachments) {
            if (file.contentId() != null) {
                names.putIfAbsent(file.contentId(), file.name());
            }
        }
        return names;
    }

    private @Nullable Instant date() {
        Optional<Instant> date = headers.first("date").flatMap(MailDate::read);
        if (date.isEmpty()) {
            defects.add("date-missing");
        }
        return date.orElse(null);
    }

    private void noteMissing(Optional<String> messageId, EmailAddress from) {
        if (messageId.isEmpty()) {
            defects.add("message-id-missing");
        }
        if (from.address().isEmpty()) {
            defects.add("from-missing");
        }
    }

    private String contentKey(EmailAddress from, String subject) {
        String date = headers.first("date").orElse("");
        return "sha256:"
                + ContentKey.of(Lines.afterEmptyLine(raw), from.address().toLowerCase(Locale.ROOT), date, subject);
    }
}
