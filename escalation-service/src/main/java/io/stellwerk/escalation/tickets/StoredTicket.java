package io.stellwerk.escalation.tickets;

import java.time.Instant;

/**
 * A ticket as it was read.
 *
 * @param updatedAt when it last changed, by the database's clock
 */
public record StoredTicket(Ticket ticket, Instant updatedAt) {}
