package io.stellwerk.escalation.tickets;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.timers.TimerHandler;
import io.stellwerk.escalation.timers.Timers;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Lets due timers act on their tickets: warns, notes a breach, or closes what was resolved long ago. */
@ApplicationScoped
class TicketTimers implements TimerHandler {

    private final Tickets tickets;
    private final SaveWork saveWork;
    private final TicketDecisions decisions;

    TicketTimers(Tickets tickets, SaveWork saveWork, TicketRules rules) {
        this.tickets = tickets;
        this.saveWork = saveWork;
        this.decisions = new TicketDecisions(rules);
    }

    @Override
    public Uni<Batch> load(Transaction transaction, List<Timers.Due> due) {
        List<TicketId> ids = due.stream().map(Timers.Due::ticketId).distinct().toList();
        return tickets.lock(transaction, ids).map(TicketWork::new).map(this::batch);
    }

    private Batch batch(TicketWork work) {
        return new Batch() {
            @Override
            public void decide(Timers.Due due, Instant now) {
                work.ticket(due.ticketId())
                        .ifPresent(ticket -> work.apply(
                                decisions.timerDue(ticket, due.timer(), now),
                                new Origin(Actor.TIMER, TraceParent.continued(null))));
            }

            @Override
            public Uni<Void> save(Transaction transaction, Outbox outbox) {
                return saveWork.save(transaction, work, outbox);
            }
        };
    }
}
