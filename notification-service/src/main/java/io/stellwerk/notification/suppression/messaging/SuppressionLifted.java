package io.stellwerk.notification.suppression.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail to the ticket's address is sent again.
 *
 * @param reason CUSTOMER_WROTE or BY_HAND
 */
public record SuppressionLifted(
        UUID ticketId,
        @Nullable String ticketNumber,
        UUID suppressionId,
        String address,
        String reason,
        @Nullable String agent,
        @Nullable String note,
        Instant occurredAt) {}
