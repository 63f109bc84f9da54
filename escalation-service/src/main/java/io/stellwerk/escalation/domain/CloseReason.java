package io.stellwerk.escalation.domain;

/** Why a ticket was closed. */
public enum CloseReason {
    AUTO,
    AGENT
}
