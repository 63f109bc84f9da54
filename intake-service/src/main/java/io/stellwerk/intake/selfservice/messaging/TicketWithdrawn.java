package io.stellwerk.intake.selfservice.messaging;

import java.time.Instant;
import java.util.UUID;

/** The customer needs no answer any more. */
public record TicketWithdrawn(UUID ticketId, String ticketNumber, UUID customerId, Instant occurredAt) {}
