package io.stellwerk.escalation.application;

import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.escalation.domain.Timer;

/** A timer that has to be stored. */
public record PendingTimer(TicketId ticketId, Timer timer) {}
