package io.stellwerk.escalation.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.DeskClock;
import io.stellwerk.escalation.application.SaveWork;
import io.stellwerk.escalation.application.TicketWork;
import io.stellwerk.escalation.application.Tickets;
import io.stellwerk.escalation.application.TimerDecisions;
import io.stellwerk.escalation.application.Timers;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Fires timers that were set aside and are redriven. No channel leads here: their letters come from the table of timers. */
@ApplicationScoped
class TimerLetters implements EventConsumer<TimerLetters.Redriven> {

    private final Tickets tickets;
    private final Timers timers;
    private final TimerDecisions decisions;
    private final SaveWork saveWork;
    private final DeskClock clock;

    TimerLetters(Tickets tickets, Timers timers, TimerDecisions decisions, SaveWork saveWork, DeskClock clock) {
        this.tickets = tickets;
        this.timers = timers;
        this.decisions = decisions;
        this.saveWork = saveWork;
        this.clock = clock;
    }

    /** Timers that have not fired, and their tickets. */
    record Redriven(List<Timers.Due> due, TicketWork work) {}

    @Override
    public String name() {
        return ParkedTimers.CONSUMER;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(ParkedTimers.Type.TIMER_FAILED.wireName());
    }

    @Override
    public Uni<Redriven> load(Mutiny.Session session, List<IncomingEvent> events) {
        return timers.claim(session, events.stream().map(TimerLetters::timerId).toList())
                .chain(due ->
                        tickets.lock(session, ticketIds(due)).map(found -> new Redriven(due, new TicketWork(found))));
    }

    @Override
    public void decide(Redriven redriven, IncomingEvent event) {
        long id = timerId(event);
        redriven.due().stream()
                .filter(due -> due.id() == id)
                .forEach(due -> decisions.decide(redriven.work(), due, clock.now()));
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, Redriven redriven, Outbox outbox) {
        return saveWork.save(session, redriven.work(), outbox)
                .chain(() -> timers.fired(session, redriven.due(), clock.now()));
    }

    private static List<TicketId> ticketIds(List<Timers.Due> due) {
        return due.stream().map(Timers.Due::ticketId).distinct().toList();
    }

    private static long timerId(IncomingEvent event) {
        return event.as(ParkedTimers.FailedTimer.class).timerId();
    }
}
