package io.stellwerk.intake.conversations.messaging;

import java.util.UUID;

/** A ticket got further, which changes nothing in its conversation. */
public record TicketStep(UUID ticketId) implements EscalationMessage {}
