package io.stellwerk.escalation.timers;

import io.stellwerk.escalation.TicketId;

/** A timer that has to be stored. */
public record PendingTimer(TicketId ticketId, Timer timer) {}
