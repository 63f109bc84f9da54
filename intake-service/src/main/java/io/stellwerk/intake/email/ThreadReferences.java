package io.stellwerk.intake.email;

import io.stellwerk.intake.domain.OutgoingMessageId;
import io.stellwerk.intake.domain.Proof;
import io.stellwerk.intake.domain.ReplyToken;
import io.stellwerk.intake.domain.TicketNumber;
import io.stellwerk.intake.domain.TokenKeys;
import java.time.LocalDate;
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
    private final TokenKeys keys;
    private final LocalDate today;

    private ThreadReferences(ReadEmail email, DeskAddress desk, TokenKeys keys, LocalDate today) {
        this.email = email;
        this.desk = desk;
        this.keys = keys;
        this.today = today;
    }

    /**
     * Signed tokens, then forged ones, then ids to look up from the nearest to the farthest, then tokens that no longer
     * count, then the subject's tag.
     */
    public static List<ThreadReference> of(ReadEmail email, DeskAddress desk, TokenKeys keys, LocalDate today) {
        return new ThreadReferences(email, desk, keys, today).find();
    }

    private List<ThreadReference> find() {
        SequencedSet<String> messageIds = messageIds();
        SequencedSet<ThreadReference> tokens = new LinkedHashSet<>();
        for (EmailAddress recipient : email.recipients()) {
            replyToken(recipient.address()).ifPresent(token -> tokens.add(reference(token.ticketId(), token.proof())));
        }
        for (String messageId : messageIds) {
            OutgoingMessageId.read(messageId, desk.domain(), keys, today)
                    .ifPresent(own -> tokens.add(reference(own.ticketId(), own.proof())));
        }
        List<ThreadReference> all = new ArrayList<>(only(ThreadReference.SignedToken.class, tokens));
        all.addAll(only(ThreadReference.ForgedToken.class, tokens));
        if (!messageIds.isEmpty()) {
            all.add(new ThreadReference.KnownMessageIds(List.copyOf(messageIds)));
        }
        all.addAll(only(ThreadReference.ExpiredToken.class, tokens));
        TicketNumber.inSubject(email.subject())
                .map(ThreadReference.SubjectTag::new)
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    private static ThreadReference reference(UUID ticketId, Proof proof) {
        return switch (proof) {
            case VALID -> new ThreadReference.SignedToken(ticketId);
            case OUT_OF_DATE, UNKNOWN_KEY -> new ThreadReference.ExpiredToken(ticketId);
            case FORGED -> new ThreadReference.ForgedToken(ticketId);
        };
    }

    private static List<ThreadReference> only(
            Class<? extends ThreadReference> kind, SequencedSet<ThreadReference> tokens) {
        return tokens.stream().filter(kind::isInstance).toList();
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
                ? ReplyToken.read(candidate.substring(plus + 1, at), keys, today)
                : Optional.empty();
    }
}
