package io.stellwerk.testing.sample.tickets;

import io.stellwerk.testing.sample.queues.QueueWithForeignTicket;

/** Not for others; and it closes a cycle. */
public class OwnTicket {

    private final QueueWithForeignTicket[] queues = {};

    int queues() {
        return queues.length;
    }
}
