package io.stellwerk.escalation.tickets;

import java.time.Instant;
import java.util.Set;

/**
 * A ticket whose life is over; what comes later is a new one.
 *
 * @param owner who solved it
 * @param since when it was closed
 */
public record Closed(TicketFacts facts, Routing routing, String owner, String resolution, Instant since)
        implements Ticket {

    @Override
    public Status status() {
        return Status.CLOSED;
    }

    @Override
    public Set<Action> allowedActions() {
        return Set.of();
    }

    @Override
    public Closed on(Routing other) {
        return new Closed(facts, other, owner, resolution, since);
    }

    @Override
    public Closed with(TicketFacts others) {
        return new Closed(others, routing, owner, resolution, since);
    }
}
