package io.stellwerk.escalation.tickets;

/** Reason for which a ticket was closed. */
public enum CloseReason {
    AUTO,
    AGENT
}
