package io.stellwerk.intake.conversations.messaging;

import java.util.UUID;

/** A ticket is closed, or open again: what intake reads of escalation's events. */
public record TicketEnd(UUID ticketId) implements EscalationMessage {

    static final String CLOSED = "stellwerk.escalation.ticket-closed.v1";
    static final String REOPENED = "stellwerk.escalation.ticket-reopened.v1";
}
