package io.stellwerk.escalation.tickets;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.timers.Timers;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what was decided, and announces it with the same commit. */
@ApplicationScoped
public class SaveWork {

    private final Tickets tickets;
    private final Timers timers;
    private final Announcements announcements;
    private final TicketMetrics metrics;

    SaveWork(Tickets tickets, Timers timers, Announcements announcements, TicketMetrics metrics) {
        this.tickets = tickets;
        this.timers = timers;
        this.announcements = announcements;
        this.metrics = metrics;
    }

    /** Writes the work with its timers, and adds its events to the outbox. */
    public Uni<Void> save(Transaction transaction, TicketWork work, Outbox outbox) {
        return tickets.save(transaction, work)
                .chain(() -> timers.set(transaction, work.timers()))
                .invoke(() -> {
                    announcements.announce(work, outbox);
                    work.events().forEach(pending -> metrics.count(pending.event()));
                });
    }
}
