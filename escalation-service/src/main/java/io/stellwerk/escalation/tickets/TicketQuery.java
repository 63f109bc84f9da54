package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.Tier;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of tickets.
 *
 * @param tiers those of one of these; of all, if there are none
 * @param statuses those in one of these; in all, if there are none
 * @param after the place of the last ticket already seen
 */
public record TicketQuery(
        Set<Tier> tiers,
        Set<Status> statuses,
        @Nullable String owner,
        int limit,
        @Nullable Place after) {

    /** A ticket's place in the order of the list. */
    public record Place(Priority priority, Instant receivedAt, TicketId id) {}
}
