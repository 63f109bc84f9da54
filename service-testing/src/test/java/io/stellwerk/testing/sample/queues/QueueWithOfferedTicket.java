package io.stellwerk.testing.sample.queues;

import io.stellwerk.testing.sample.tickets.OfferedTicket;

/** Uses what the other feature offers. */
public record QueueWithOfferedTicket(OfferedTicket first, OfferedTicket.Number[] numbers) {}
