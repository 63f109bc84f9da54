package io.stellwerk.escalation.actions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.Ticket;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The answers to actions that came with an idempotency key. */
public interface Answers {

    /** Under what an answer is found again. */
    record Key(TicketId ticketId, String key) {}

    /** The answer that was given, and to what. */
    record Answer(String fingerprint, Ticket ticket) {}

    /** An answer that is given now. */
    record NewAnswer(Key key, Answer answer, Instant at) {}

    /** Finds the first answers, as far as there are any; the tickets must be locked. */
    Uni<Map<Key, Answer>> find(Mutiny.Session session, Collection<Key> keys);

    /** Remembers answers. */
    Uni<Void> remember(Mutiny.Session session, Collection<NewAnswer> answers);

    /** Forgets the answers given before that instant. */
    Uni<Void> forgetBefore(Mutiny.Session session, Instant instant);
}
