package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets due timers happen: each once, whatever crashes and however many instances do this at the same time. */
@ApplicationScoped
public class FireTimers {

    private final Transactions transactions;
    private final Tickets tickets;
    private final Timers timers;
    private final SaveWork saveWork;
    private final TimerDecisions decisions;

    FireTimers(Transactions transactions, Tickets tickets, Timers timers, SaveWork saveWork, TimerDecisions decisions) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.timers = timers;
        this.saveWork = saveWork;
        this.decisions = decisions;
    }

    /** Fires the timers that are due longest, and answers how many. */
    public Uni<Integer> fire(Instant now, int atMost) {
        return transactions.run((session, outbox) -> timers.claim(session, now, atMost)
                .chain(due -> due.isEmpty() ? Uni.createFrom().item(0) : fire(session, outbox, due, now)));
    }

    private Uni<Integer> fire(Mutiny.Session session, Outbox outbox, List<Timers.Due> due, Instant now) {
        List<TicketId> ids = due.stream().map(Timers.Due::ticketId).distinct().toList();
        return tickets.lock(session, ids).map(TicketWork::new).chain(work -> {
            List<Timers.Due> decided = decisions.decide(work, due, now);
            return saveWork.save(session, work, outbox)
                    .chain(() -> timers.fired(session, decided, now))
                    .replaceWith(decided.size());
        });
    }
}
