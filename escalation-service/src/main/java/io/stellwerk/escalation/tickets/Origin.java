package io.stellwerk.escalation.tickets;

import org.jspecify.annotations.Nullable;

/**
 * Origin of a change.
 *
 * @param actor who or what caused it
 * @param traceparent the trace context of its cause
 */
public record Origin(Actor actor, @Nullable String traceparent) {}
