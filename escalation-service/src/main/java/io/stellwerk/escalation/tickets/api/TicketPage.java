package io.stellwerk.escalation.tickets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.suppressions.RecipientSuppression;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketSlice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of tickets. It may be short, or empty, and yet have a next one.
 *
 * @param nextCursor where the next page begins; nothing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketPage(List<TicketView> tickets, @Nullable String nextCursor) {

    static TicketPage of(TicketSlice slice, Staff owners, Map<TicketId, RecipientSuppression> suppressions) {
        TicketQuery.Place next = slice.next();
        return new TicketPage(
                slice.tickets().stream()
                        .map(stored -> TicketView.of(
                                stored.ticket(),
                                new TicketView.Beside(
                                        owners.nameOf(stored.ticket().owner()),
                                        stored.updatedAt(),
                                        suppressions.get(stored.ticket().facts().id()),
                                        null)))
                        .toList(),
                next == null ? null : Cursor.after(next));
    }
}
