package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of tickets.
 *
 * @param after the place of the last ticket already seen, in the same order
 */
public record TicketQuery(
        TicketFilter filter, Sort sort, int limit, @Nullable Place after) {

    /** Order of a list. */
    public enum Sort {
        /** The highest priority first, then the oldest. */
        URGENCY,
        /** The oldest first. */
        RECEIVED,
        /** Those whose last change is longest ago first. */
        UPDATED,
        /** Those that still wait for their first answer, whose promise ends soonest first. */
        DUE
    }

    /**
     * A ticket's place in the order of the list.
     *
     * @param at the instant by which it is sorted
     */
    public record Place(Sort sort, Priority priority, Instant at, TicketId id) {}
}
