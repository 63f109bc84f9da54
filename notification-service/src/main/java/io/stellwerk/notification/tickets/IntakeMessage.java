package io.stellwerk.notification.tickets;

/** Payload of an event of intake that notification acts on. */
public sealed interface IntakeMessage permits CustomerReplied, MessageBounced, TicketReceived {}
