package io.stellwerk.notification.deliveries.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * There was a cause to write to a customer, and a rule against it.
 *
 * @param reason the rule
 */
public record NotificationSuppressed(@JsonUnwrapped NotificationPart notification, String reason) {}
