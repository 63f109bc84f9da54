package io.stellwerk.escalation.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of tickets.
 *
 * @param next where to go on; nothing at the end of the list. A part may be short, or empty, and yet not the last one
 */
public record TicketSlice(List<StoredTicket> tickets, TicketQuery.@Nullable Place next) {

    public TicketSlice {
        tickets = List.copyOf(tickets);
    }
}
