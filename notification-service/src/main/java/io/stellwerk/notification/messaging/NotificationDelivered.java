package io.stellwerk.notification.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * The mail server has taken a mail.
 *
 * @param messageId the Message-ID header
 */
public record NotificationDelivered(
        UUID ticketId,
        UUID notificationId,
        String cause,
        String recipient,
        String channel,
        String template,
        String language,
        Instant occurredAt,
        String messageId) {}
