package io.stellwerk.intake.conversations.messaging;

/** Payload of an event of escalation that intake acts on. */
public sealed interface EscalationMessage permits AgentReplied, ReplyAfterClose, TicketEnd {}
