package io.stellwerk.escalation.tickets;

import io.stellwerk.messaging.Outbox;

/** Events for other services. */
public interface Announcements {

    /** Adds all events of the work in their order, and the present state of each ticket to which something happened. */
    void announce(TicketWork work, Outbox outbox);
}
