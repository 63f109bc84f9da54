package io.stellwerk.notification.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * There was a cause to write to a customer, and a rule against it.
 *
 * @param recipient the address, if the customer has one
 * @param reason the rule
 */
public record NotificationSuppressed(
        UUID ticketId,
        UUID notificationId,
        String cause,
        @Nullable String recipient,
        String channel,
        String template,
        String language,
        Instant occurredAt,
        String reason) {}
