package io.stellwerk.intake.selfservice;

import io.stellwerk.messaging.OutgoingEvent;
import java.time.Instant;

/** Tells the other services what customers do on their pages. */
public interface CustomerEvents {

    /** The customer needs no answer any more. */
    OutgoingEvent withdrawn(TicketOwner owner, Instant now, String traceparent);

    /** The customer rated how the ticket was solved. */
    OutgoingEvent rated(TicketOwner owner, Rating rating, String traceparent);
}
