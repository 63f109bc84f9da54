package io.stellwerk.notification.board;

import java.time.Instant;

/** Stretch of time, with both its ends. */
public record FlowRange(Instant from, Instant to) {}
