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
    record Asked(TicketId ticketId, String key) {}

    /** The answer that was given, and to what. */
    record Given(String fingerprint, Ticket ticket) {}

    /** An answer that is given now. */
    record Fresh(Asked asked, Given given, Instant at) {}

    /** Finds the first answers, as far as there are any; the tickets must be locked. */
    Uni<Map<Asked, Given>> find(Mutiny.Session session, Collection<Asked> asked);

    /** Remembers answers. */
    Uni<Void> remember(Mutiny.Session session, Collection<Fresh> answers);

    /** Forgets the answers given before that instant. */
    Uni<Void> forgetBefore(Mutiny.Session session, Instant instant);
}
