package io.stellwerk.intake.conversations.messaging;

import java.util.UUID;

/** Payload of an event of escalation that intake acts on. */
public sealed interface EscalationMessage permits AgentReplied, NoteAdded, ReplyAfterClose, TicketEnd, TicketStep {

    /** The ticket. */
    UUID ticketId();
}
