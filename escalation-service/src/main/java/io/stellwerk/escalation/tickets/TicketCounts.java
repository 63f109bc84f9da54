package io.stellwerk.escalation.tickets;

import java.util.List;

/**
 * Numbers of tickets that a filter lets through.
 *
 * @param atLeast whether there may be more: counting has a limit
 */
public record TicketCounts(List<TicketCount> counts, boolean atLeast) {

    public TicketCounts {
        counts = List.copyOf(counts);
    }
}
