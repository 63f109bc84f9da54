package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A change of a ticket: its next state, the events that report it, and the timers to set. */
public record TicketChanged(Ticket ticket, List<RecordedEvent> events, List<Timer> timers) implements Outcome {

    public TicketChanged {
        events = List.copyOf(events);
        timers = List.copyOf(timers);
    }

    static TicketChanged to(Ticket next, Instant now, TicketEvent... events) {
        int sequence = next.routing().sequence();
        Ticket ticket = next.on(next.routing().advancedBy(events.length));
        List<RecordedEvent> recorded = new ArrayList<>(events.length);
        for (TicketEvent event : events) {
            sequence++;
            recorded.add(new RecordedEvent(sequence, now, ticket, event));
        }
        return new TicketChanged(ticket, recorded, List.of());
    }

    /** A warning or breach of a promise or a note, which no agent has to see before acting. */
    static TicketChanged aside(Ticket next, Instant now, TicketEvent event) {
        Ticket ticket = next.on(next.routing().advancedAside());
        return new TicketChanged(
                ticket, List.of(new RecordedEvent(ticket.routing().sequence(), now, ticket, event)), List.of());
    }

    /** The change with another event, of a promise, which no agent has to see before acting. */
    TicketChanged alsoPromising(ResponsePromise promise, Instant now, TicketEvent event) {
        Routing promising = ticket.routing().with(ticket.routing().promises().with(promise));
        Ticket next = ticket.on(events.isEmpty() ? promising.advancedAside() : promising.withAnotherEvent());
        List<RecordedEvent> all = new ArrayList<>(events);
        all.add(new RecordedEvent(next.routing().sequence(), now, next, event));
        return new TicketChanged(next, all, timers);
    }

    TicketChanged with(Timer timer) {
        List<Timer> all = new ArrayList<>(timers);
        all.add(timer);
        return new TicketChanged(ticket, events, all);
    }
}
