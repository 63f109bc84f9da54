package io.stellwerk.escalation.tickets.messaging;

import java.util.UUID;

/** Payload of an event of intake that moves tickets. */
sealed interface IntakeMessage permits CustomerReplied, TicketReceived, TicketWithdrawn {

    UUID ticketId();
}
