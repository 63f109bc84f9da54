package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.escalation.domain.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The answers to actions that came with an idempotency key. */
public interface Answers {

    /** The answer that was given, and to what. */
    record Given(String fingerprint, Ticket ticket) {}

    /** Finds the first answer; the ticket must be locked. */
    Uni<Optional<Given>> find(Mutiny.Session session, TicketId id, RequestKey key);

    /** Remembers an answer. */
    Uni<Void> remember(Mutiny.Session session, Ticket answer, RequestKey key, Instant now);

    /** Forgets the answers given before that instant. */
    Uni<Void> forgetBefore(Mutiny.Session session, Instant instant);
}
