package io.stellwerk.escalation.tickets.messaging;

import java.time.Instant;
import java.util.UUID;

/** The customer needs no answer any more. */
record TicketWithdrawn(UUID ticketId, String customerId, Instant occurredAt) implements IntakeMessage {

    static final String TYPE = "stellwerk.intake.ticket-withdrawn.v1";
}
