package io.stellwerk.intake.email;

import io.quarkus.runtime.Startup;
import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.attachments.Attachment;
import io.stellwerk.intake.attachments.AttachmentPolicy;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Content;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.mail.EmailReader;
import io.stellwerk.mail.FileLimits;
import io.stellwerk.mail.Mailbox;
import io.stellwerk.mail.NotAnEmail;
import io.stellwerk.mail.ReadEmail;
import io.stellwerk.messaging.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes messages out of raw e-mails. Made at the start, which a key that cannot be used ends. */
@Startup
@ApplicationScoped
public class EmailMessages {
    private static final int MAX_ADDRESS = 320;
    private static final int MAX_NAME = 200;
    private static final int SHARE_OF_HEAP = 3;
    private static final int MAX_CONTENT_ID = 998;

    private final TimeOrderedIds ids;
    private final Mailbox mailbox;
    private final EmailLinks links;
    private final AttachmentPolicy policy;
    private final int mostKept;
    private final FileLimits fileLimits;
    private final InstantSource clock = InstantSource.system();
    private final ReadingRoom room = new ReadingRoom(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

    EmailMessages(TimeOrderedIds ids, DeskConfig desk, IntakeConfig config) {
        this.ids = ids;
        this.mailbox = new DeskAddress(desk.address(), desk.domain()).mailbox();
        this.links = EmailLinks.of(desk);
        this.mostKept =
                (int) Math.min(Integer.MAX_VALUE, config.ignored().maxSize().asLongValue());
        IntakeConfig.Attachments limits = config.attachments();
        this.fileLimits =
                new FileLimits(limits.maxSize().asLongValue(), limits.maxTotal().asLongValue());
        this.policy = new AttachmentPolicy(
                limits.maxCount(),
                limits.maxSize().asLongValue(),
                limits.maxTotal().asLongValue(),
                limits.forbidden());
    }

    /**
     * The message that a raw mail stands for.
     *
     * @param idempotencyKey the deliverer's own key, if it uses one beside the Message-ID
     * @throws NotAnEmail if the bytes hold no mail at all
     */
    public InboundMessage read(byte[] raw, @Nullable MessageKey idempotencyKey, @Nullable String traceparent)
            throws NotAnEmail {
        InboundMessage message = message(email(raw), idempotencyKey, traceparent);
        return message.conversational() ? message : message.keeping(OriginalMails.pack(raw, mostKept));
    }

    /**
     * The message that a kept mail stands for if a person wrote it.
     *
     * @param storedAs the id under which it was ignored
     * @param key what the decision is recognised by
     */
    public InboundMessage personsMail(byte[] raw, UUID storedAs, MessageKey key, @Nullable String traceparent)
            throws NotAnEmail {
        InboundMessage message = message(email(raw), null, traceparent);
        Sender sender = message.sender();
        boolean own = sender.identity(Identity.Kind.EMAIL).filter(links::isDesk).isPresent();
        return message.asPersons(storedAs, key, own ? new Sender(sender.name(), List.of()) : sender);
    }

    /** The text of a mail. */
    public String text(byte[] raw) throws NotAnEmail {
        return Words.text(email(raw).body(), Words.MAX_TEXT);
    }

    private ReadEmail email(byte[] raw) throws NotAnEmail {
        return room.read(raw.length, () -> EmailReader.read(raw, mailbox, fileLimits));
    }

    private InboundMessage message(ReadEmail email, @Nullable MessageKey idempotencyKey, @Nullable String traceparent) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Sender sender = sender(email);
        Content content = content(email);
        MailHeaders headers = links.headers(email);
        List<MessageKey> keys = new ArrayList<>();
        keys.add(EmailKey.of(email, sender, content));
        if (idempotencyKey != null) {
            keys.add(idempotencyKey);
        }
        Origin origin = origin(email, today);
        return new InboundMessage(
                ids.get(),
                Channel.EMAIL,
                keys,
                origin,
                origin == Origin.PERSON && email.autoReplyAllowed(),
                sender,
                content,
                headers,
                links.report(email.deliveryStatus(), today),
                links.threads(email, headers, today),
                facts(email),
                null,
                now,
                traceparent);
    }

    private Origin origin(ReadEmail email, LocalDate today) {
        return switch (email.kind()) {
            case OWN_LOOP -> links.claimsDeskId(email, today) ? Origin.PERSON : Origin.OWN_LOOP;
            case DELIVERY_STATUS -> Origin.DELIVERY_REPORT;
            case AUTO_RESPONSE -> Origin.MACHINE;
            case HUMAN -> Origin.PERSON;
        };
    }

    private static Sender sender(ReadEmail email) {
        String name = email.from().name() == null ? "" : Words.line(email.from().name(), MAX_NAME);
        Identity address = Identity.email(Words.line(email.from().address(), MAX_ADDRESS));
        return new Sender(name.isEmpty() ? null : name, List.of(address));
    }

    private Content content(ReadEmail email) {
        List<Attachment> attachments = policy.apply(
                email.attachments().stream()
                        .map(file -> new AttachmentPolicy.File(
                                Words.line(file.name(), MAX_NAME),
                                Words.line(file.contentType(), MAX_NAME),
                                file.content(),
                                file.size(),
                                file.sha256(),
                                file.contentId() == null ? null : Words.line(file.contentId(), MAX_CONTENT_ID),
                                file.inline()))
                        .toList(),
                ids);
        return new Content(
                Words.line(email.subject(), Words.MAX_SUBJECT),
                Words.text(email.text(), Words.MAX_TEXT),
                Words.text(email.body(), Words.MAX_TEXT),
                optional(email.quoted()),
                optional(email.signature()),
                optional(email.html()),
                attachments);
    }

    private static @Nullable String optional(@Nullable String text) {
        return text == null ? null : Words.text(text, Words.MAX_TEXT);
    }

    private static Map<String, String> facts(ReadEmail email) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!email.defects().isEmpty()) {
            facts.put("mail-defects", String.join(",", email.defects()));
        }
        return facts;
    }
}
