package io.stellwerk.escalation.tickets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.suppressions.RecipientSuppression;
import io.stellwerk.escalation.tickets.Ticket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of tickets.
 *
 * @param nextCursor where the next page begins; nothing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketPage(List<TicketView> tickets, @Nullable String nextCursor) {

    static TicketPage of(List<Ticket> tickets, int limit, Map<TicketId, RecipientSuppression> suppressions) {
        List<Ticket> shown = tickets.size() > limit ? tickets.subList(0, limit) : tickets;
        return new TicketPage(
                shown.stream()
                        .map(ticket -> TicketView.of(
                                ticket, suppressions.get(ticket.facts().id()), null))
                        .toList(),
                tickets.size() > limit ? Cursor.after(shown.getLast()) : null);
    }
}
