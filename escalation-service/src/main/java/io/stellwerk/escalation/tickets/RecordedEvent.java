package io.stellwerk.escalation.tickets;

import java.time.Instant;

/**
 * An event with its place in the ticket's life.
 *
 * @param ticket the ticket as the change left it
 */
public record RecordedEvent(int sequence, Instant occurredAt, Ticket ticket, TicketEvent event) {}
