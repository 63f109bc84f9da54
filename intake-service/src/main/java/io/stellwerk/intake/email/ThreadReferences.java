package io.stellwerk.intake.email;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.intake.replytokens.OutgoingMessageId;
import io.stellwerk.intake.replytokens.Proof;
import io.stellwerk.intake.replytokens.ReplyToken;
import io.stellwerk.intake.replytokens.TokenKeys;
import io.stellwerk.mail.DeliveryStatus;
import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.ReadEmail;
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
    /** The most Message-IDs that are looked for. */
    public static final int MAX_REFERENCES = 50;

    private static final int MAX_MESSAGE_ID = 998;

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
    public static List<ThreadCandidate> of(ReadEmail email, DeskAddress desk, TokenKeys keys, LocalDate today) {
        return new ThreadReferences(email, desk, keys, today).find();
    }

    private List<ThreadCandidate> find() {
        SequencedSet<String> messageIds = messageIds();
        SequencedSet<ThreadCandidate> tokens = new LinkedHashSet<>();
        for (EmailAddress recipient : email.recipients()) {
            replyToken(recipient.address()).ifPresent(token -> tokens.add(reference(token.ticketId(), token.proof())));
        }
        for (String messageId : messageIds) {
            OutgoingMessageId.read(messageId, desk.domain(), keys, today)
                    .ifPresent(own -> tokens.add(reference(own.ticketId(), own.proof())));
        }
        List<ThreadCandidate> all = new ArrayList<>(only(ThreadCandidate.Signed.class, tokens));
        all.addAll(only(ThreadCandidate.Forged.class, tokens));
        if (!messageIds.isEmpty()) {
            all.add(new ThreadCandidate.Answering(messageIds.stream()
                    .limit(MAX_REFERENCES)
                    .map(ThreadReferences::bracketed)
                    .toList()));
        }
        all.addAll(only(ThreadCandidate.Expired.class, tokens));
        TicketNumber.inSubject(email.subject())
                .map(ThreadCandidate.Numbered::new)
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    private static ThreadCandidate reference(UUID ticketId, Proof proof) {
        return switch (proof) {
            case VALID -> new ThreadCandidate.Signed(ticketId);
            case OUT_OF_DATE, UNKNOWN_KEY -> new ThreadCandidate.Expired(ticketId);
            case FORGED -> new ThreadCandidate.Forged(ticketId);
        };
    }

    private static List<ThreadCandidate> only(
            Class<? extends ThreadCandidate> kind, SequencedSet<ThreadCandidate> tokens) {
        return tokens.stream().filter(kind::isInstance).toList();
    }

    /** The message that a delivery report returns comes first: the report is about it. */
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

    /** A Message-ID as it stands in a header. */
    public static String bracketed(String messageId) {
        return "<" + Words.line(messageId, MAX_MESSAGE_ID).replaceAll("^<|>$", "") + ">";
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
