package io.stellwerk.triage.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with the decision about it.
 *
 * @param channel the channel's name as it came, which may be newer than this service
 * @param traceparent the trace in which it came
 */
public record DecidedTicket(
        UUID assessmentId,
        UUID ticketId,
        String ticketNumber,
        UUID customerId,
        String subject,
        String channel,
        Instant receivedAt,
        @Nullable String traceparent,
        Assessment assessment) {}
