package io.stellwerk.intake.email;

import io.stellwerk.intake.domain.OutgoingMessageId;
import io.stellwerk.intake.domain.ReplyToken;
import io.stellwerk.intake.domain.TicketNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;

/** Finds what an e-mail says about the ticket it belongs to, the most trustworthy first. */
public final class ThreadReferences {
    private final ReadEmail email;
    private final DeskAddress desk;
    private final String secret;

    private ThreadReferences(ReadEmail email, DeskAddress desk, String secret) {
        this.email = email;
        this.desk = desk;
        this.secret = secret;
    }

    /** Signed tokens, then forged ones, then ids to look up from the nearest to the farthest, then the subject's tag. */
    public static List<ThreadReference> of(ReadEmail email, DeskAddress desk, String secret) {
        return new ThreadReferences(email, desk, secret).find();
    }

    private List<ThreadReference> find() {
        SequencedSet<String> messageIds = messageIds();
        SequencedSet<ThreadReference> signed = new LinkedHashSet<>();
        SequencedSet<ThreadReference> forged = new LinkedHashSet<>();
        for (EmailAddress recipient : email.recipients()) {
            replyToken(recipient.address()).ifPresent(token -> sort(token.genuine(), token.ticketId(), signed, forged));
        }
        for (String messageId : messageIds) {
            OutgoingMessageId.read(messageId, desk.domain(), secret)
                    .ifPresent(own -> sort(own.genuine(), own.ticketId(), signed, forged));
        }
        List<ThreadReference> all = new ArrayList<>(signed);
        all.addAll(forged);
        if (!messageIds.isEmpty()) {
            all.add(new ThreadReference.KnownMessageIds(List.copyOf(messageIds)));
        }
        TicketNumber.inSubject(email.subject())
                .map(ThreadReference.SubjectTag::new)
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    private static void sort(
            boolean genuine,
            UUID ticketId,
            SequencedSet<ThreadReference> signed,
            SequencedSet<ThreadReference> forged) {
        if (genuine) {
            signed.addLast(new ThreadReference.SignedToken(ticketId));
        } else {
            forged.addLast(new ThreadReference.ForgedToken(ticketId));
        }
    }

    /** What a delivery report returns comes first: it names the message that the report is about. */
    private SequencedSet<String> messageIds() {
        SequencedSet<String> ids = new LinkedHashSet<>();
        DeliveryStatus status = email.deliveryStatus();
        if (status != null && status.originalMessageId() != null) {
            ids.add(status.originalMessageId());
        }
        ids.addAll(email.inReplyTo());
        ids.addAll(email.references().reversed());
        return ids;
    }

    private Optional<ReplyToken> replyToken(String address) {
        String own = desk.address().toLowerCase(Locale.ROOT);
        String candidate = address.toLowerCase(Locale.ROOT);
        int ownAt = own.lastIndexOf('@');
        int at = candidate.lastIndexOf('@');
        int plus = candidate.indexOf('+');
        if (ownAt < 0 || plus < 0 || plus > at || !candidate.substring(at).equals(own.substring(ownAt))) {
            return Optional.empty();
        }
        return candidate.substring(0, plus).equals(own.substring(0, ownAt))
                ? ReplyToken.read(candidate.substring(plus + 1, at), secret)
                : Optional.empty();
    }
}
