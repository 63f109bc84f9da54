package io.stellwerk.testing.sample.queues;

import io.stellwerk.testing.sample.tickets.OwnTicket;

/** Uses what the other feature keeps to itself. */
public record QueueWithForeignTicket(OwnTicket first, OwnTicket[] others) {}
