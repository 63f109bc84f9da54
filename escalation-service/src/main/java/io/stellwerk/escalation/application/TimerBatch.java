package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Fires claimed timers in their transaction, and holds those about which nothing can be decided. */
@ApplicationScoped
class TimerBatch {

    private final Tickets tickets;
    private final Timers timers;
    private final SaveWork saveWork;
    private final TimerDecisions decisions;
    private final TimerFailures failures;

    TimerBatch(Tickets tickets, Timers timers, SaveWork saveWork, TimerDecisions decisions, TimerFailures failures) {
        this.tickets = tickets;
        this.timers = timers;
        this.saveWork = saveWork;
        this.decisions = decisions;
        this.failures = failures;
    }

    Uni<Void> fire(Mutiny.Session session, Outbox outbox, List<Timers.Due> due, Instant now) {
        List<TicketId> ids = due.stream().map(Timers.Due::ticketId).distinct().toList();
        return tickets.lock(session, ids).map(TicketWork::new).chain(work -> {
            TimerDecisions.Decided decided = decisions.decide(work, due, now);
            return saveWork.save(session, work, outbox)
                    .chain(() -> timers.fired(session, decided.fired(), now))
                    .chain(() -> failures.hold(session, decided.failed(), now));
        });
    }
}
