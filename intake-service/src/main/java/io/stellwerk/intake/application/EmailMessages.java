package io.stellwerk.intake.application;

import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.domain.Attachment;
import io.stellwerk.intake.domain.AttachmentPolicy;
import io.stellwerk.intake.domain.Channel;
import io.stellwerk.intake.domain.Content;
import io.stellwerk.intake.domain.DeliveryReport;
import io.stellwerk.intake.domain.Identity;
import io.stellwerk.intake.domain.InboundMessage;
import io.stellwerk.intake.domain.MailHeaders;
import io.stellwerk.intake.domain.MessageKey;
import io.stellwerk.intake.domain.Origin;
import io.stellwerk.intake.domain.OutgoingMessageId;
import io.stellwerk.intake.domain.Sender;
import io.stellwerk.intake.domain.ThreadCandidate;
import io.stellwerk.intake.domain.Words;
import io.stellwerk.intake.email.DeliveryStatus;
import io.stellwerk.intake.email.DeskAddress;
import io.stellwerk.intake.email.EmailKind;
import io.stellwerk.intake.email.EmailReader;
import io.stellwerk.intake.email.NotAnEmail;
import io.stellwerk.intake.email.ReadEmail;
import io.stellwerk.intake.email.ThreadReference;
import io.stellwerk.intake.email.ThreadReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes messages out of raw e-mails. */
@ApplicationScoped
public class EmailMessages {
    private static final String KEY_PREFIX = "email:";
    private static final int MAX_ADDRESS = 320;
    private static final int MAX_NAME = 200;
    private static final int MAX_COPIED = 50;
    private static final int MAX_REFERENCES = 50;
    private static final int MAX_MESSAGE_ID = 998;

    private final Ids ids;
    private final DeskConfig desk;
    private final DeskAddress address;
    private final AttachmentPolicy policy;

    EmailMessages(Ids ids, DeskConfig desk, IntakeConfig config) {
        this.ids = ids;
        this.desk = desk;
        this.address = new DeskAddress(desk.address(), desk.domain());
        IntakeConfig.Attachments limits = config.attachments();
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
        ReadEmail email = EmailReader.read(raw, address);
        List<MessageKey> keys = new ArrayList<>();
        keys.add(MessageKey.of(key(email.messageKey())));
        if (idempotencyKey != null) {
            keys.add(idempotencyKey);
        }
        Origin origin = origin(email.kind());
        return new InboundMessage(
                ids.next(),
                Channel.EMAIL,
                keys,
                origin,
                origin == Origin.PERSON && email.autoReplyAllowed(),
                sender(email),
                content(email),
                headers(email),
                report(email.deliveryStatus()),
                threads(email),
                facts(email),
                null,
                Instant.now(),
                traceparent);
    }

    private static String key(String messageKey) {
        return KEY_PREFIX + Words.line(messageKey, MAX_MESSAGE_ID);
    }

    private static Origin origin(EmailKind kind) {
        return switch (kind) {
            case OWN_LOOP -> Origin.OWN_LOOP;
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
                                file.content()))
                        .toList(),
                ids::next);
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

    private MailHeaders headers(ReadEmail email) {
        Set<Identity> copied = email.recipients().stream()
                .map(other -> other.address().toLowerCase(Locale.ROOT))
                .filter(other -> !other.isBlank() && other.length() <= MAX_ADDRESS && !isDesk(other))
                .limit(MAX_COPIED)
                .map(Identity::email)
                .collect(Collectors.toSet());
        List<String> references =
                email.references().stream().map(id -> Words.line(id, MAX_MESSAGE_ID)).toList();
        String messageId = email.messageId() == null ? null : Words.line(email.messageId(), MAX_MESSAGE_ID);
        return new MailHeaders(
                messageId == null || messageId.isEmpty() ? null : messageId,
                references.subList(Math.max(0, references.size() - MAX_REFERENCES), references.size()),
                copied);
    }

    /** The desk's mailbox, with or without a reply token. */
    private boolean isDesk(String other) {
        String own = desk.address().toLowerCase(Locale.ROOT);
        int at = own.indexOf('@');
        return other.equals(own)
                || (other.startsWith(own.substring(0, at) + "+") && other.endsWith(own.substring(at)));
    }

    private @Nullable DeliveryReport report(@Nullable DeliveryStatus status) {
        if (status == null) {
            return null;
        }
        String original = status.originalMessageId();
        UUID ticketId = Optional.ofNullable(original)
                .flatMap(id -> OutgoingMessageId.read(id, desk.domain(), desk.tokenSecret()))
                .filter(OutgoingMessageId::genuine)
                .map(OutgoingMessageId::ticketId)
                .orElse(null);
        String recipient = status.finalRecipient() == null ? "" : Words.line(status.finalRecipient(), MAX_ADDRESS);
        return new DeliveryReport(
                recipient.isEmpty() ? "unknown" : recipient,
                status.action(),
                status.status(),
                status.permanent(),
                original == null || original.isBlank() ? null : Words.line(original, MAX_MESSAGE_ID),
                ticketId);
    }

    private List<ThreadCandidate> threads(ReadEmail email) {
        return ThreadReferences.of(email, address, desk.tokenSecret()).stream()
                .<ThreadCandidate>map(reference -> switch (reference) {
                    case ThreadReference.SignedToken signed -> new ThreadCandidate.Signed(signed.ticketId());
                    case ThreadReference.ForgedToken forged -> new ThreadCandidate.Forged(forged.claimedTicketId());
                    case ThreadReference.SubjectTag tag -> new ThreadCandidate.Numbered(tag.ticketNumber());
                    case ThreadReference.KnownMessageIds known ->
                        new ThreadCandidate.Answering(known.messageIds().stream()
                                .limit(MAX_REFERENCES)
                                .map(EmailMessages::key)
                                .toList());
                })
                .toList();
    }

    private static Map<String, String> facts(ReadEmail email) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!email.defects().isEmpty()) {
            facts.put("mail-defects", String.join(",", email.defects()));
        }
        return facts;
    }
}
