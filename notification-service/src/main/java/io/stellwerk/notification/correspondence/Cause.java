package io.stellwerk.notification.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * The event that asks for a notification.
 *
 * @param eventId its identity
 * @param traceparent the trace context it travelled with
 */
public record Cause(String eventId, @Nullable String traceparent) {}
