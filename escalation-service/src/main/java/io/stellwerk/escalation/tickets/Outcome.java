package io.stellwerk.escalation.tickets;

/** Outcome of a command, an event from outside or a timer. */
public sealed interface Outcome permits TicketChanged, Refused, Unchanged {}
