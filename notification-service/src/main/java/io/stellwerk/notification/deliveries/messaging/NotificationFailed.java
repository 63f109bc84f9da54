package io.stellwerk.notification.deliveries.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A mail was given up.
 *
 * @param permanent whether the mail server refused it for good
 */
public record NotificationFailed(@JsonUnwrapped NotificationPart notification, String reason, boolean permanent) {}
