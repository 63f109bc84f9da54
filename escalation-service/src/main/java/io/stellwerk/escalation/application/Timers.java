package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.escalation.domain.Timer;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored timers. */
public interface Timers {

    /** A timer that is due. */
    record Due(long id, TicketId ticketId, Timer timer) {}

    /** Claims the timers that are due longest, which nobody else claims until the transaction ends. */
    Uni<List<Due>> claim(Mutiny.Session session, Instant now, int atMost);

    /** Marks claimed timers as fired, so that they never fire again. */
    Uni<Void> fired(Mutiny.Session session, List<Due> timers, Instant now);
}
