package io.stellwerk.notification.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail was given up.
 *
 * @param permanent whether the mail server refused it for good
 */
public record NotificationFailed(
        UUID ticketId,
        UUID notificationId,
        String cause,
        String recipient,
        String channel,
        String template,
        String language,
        Instant occurredAt,
        String reason,
        boolean permanent) {}
