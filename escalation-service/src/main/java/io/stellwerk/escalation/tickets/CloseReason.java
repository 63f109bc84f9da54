package io.stellwerk.escalation.tickets;

/** Why a ticket was closed. */
public enum CloseReason {
    AUTO,
    AGENT
}
