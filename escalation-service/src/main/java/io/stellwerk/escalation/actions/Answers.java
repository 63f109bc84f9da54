package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Remembered answers to actions that came with an idempotency key. */
public interface Answers {

    /** Key under which an answer is found again. */
    record Key(TicketId ticketId, String key) {}

    /** An answer that was given, when, and with a fingerprint of its request. */
    record Answer(String fingerprint, Ticket ticket, Instant at) {}

    /** A new answer. */
    record NewAnswer(Key key, Answer answer) {}

    /** Finds the answers already given under these keys; the tickets must be locked. */
    Uni<Map<Key, Answer>> find(Transaction transaction, Collection<Key> keys);

    /** Remembers answers. */
    Uni<Void> remember(Transaction transaction, Collection<NewAnswer> answers);

    /** Forgets the answers given before that instant. */
    Uni<Void> forgetBefore(Transaction transaction, Instant instant);
}
