package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filter of tickets: those that have all that is asked for.
 *
 * @param tiers those of one of these; of all, if there are none
 * @param statuses those in one of these; in all, if there are none
 * @param priorities those of one of these; of all, if there are none
 * @param updatedSince those that changed then or later
 */
public record TicketFilter(
        Set<Tier> tiers,
        Set<Status> statuses,
        Set<Priority> priorities,
        @Nullable String owner,
        @Nullable String customer,
        @Nullable String category,
        @Nullable Instant updatedSince) {

    /** All tickets. */
    public static final TicketFilter ALL = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, null, null);

    public TicketFilter {
        tiers = Set.copyOf(tiers);
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
    }

    /** Returns true if running counts of tiers, statuses and priorities answer how many there are. */
    public boolean isCounted() {
        return owner == null && customer == null && category == null && updatedSince == null;
    }
}
