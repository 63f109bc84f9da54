package io.stellwerk.escalation.handovers;

import io.stellwerk.escalation.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over upward that took place.
 *
 * @param completeBy until when the sender owes the missing fields of an express hand-over; nothing if it was complete
 */
public record HandOver(
        Tier from,
        Tier to,
        String agent,
        Instant at,
        boolean express,
        @Nullable Instant completeBy,
        HandOverRecord record) {}
