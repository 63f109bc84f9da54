package io.stellwerk.intake.selfservice;

import io.stellwerk.intake.customers.Sender;
import java.util.UUID;

/**
 * Customer of a ticket.
 *
 * @param ticketNumber what people call the ticket
 * @param sender the customer as the sender of what comes by the link
 */
public record TicketOwner(UUID ticketId, String ticketNumber, UUID customerId, Sender sender) {}
