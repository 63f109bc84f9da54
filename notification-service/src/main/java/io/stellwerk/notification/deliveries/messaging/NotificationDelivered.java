package io.stellwerk.notification.deliveries.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The mail server has taken a mail.
 *
 * @param messageId the Message-ID header
 */
public record NotificationDelivered(@JsonUnwrapped NotificationPart notification, String messageId) {}
