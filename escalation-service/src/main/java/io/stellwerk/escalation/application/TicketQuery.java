package io.stellwerk.escalation.application;

import io.stellwerk.escalation.domain.Priority;
import io.stellwerk.escalation.domain.Status;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.escalation.domain.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are wanted.
 *
 * @param after the place of the last ticket already seen
 */
public record TicketQuery(
        @Nullable Tier tier,
        @Nullable Status status,
        @Nullable String owner,
        int limit,
        @Nullable Place after) {

    /** A ticket's place in the order of the list. */
    public record Place(Priority priority, Instant receivedAt, TicketId id) {}
}
