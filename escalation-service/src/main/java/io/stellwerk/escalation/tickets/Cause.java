package io.stellwerk.escalation.tickets;

/** Who set a resting ticket in motion again. */
public enum Cause {
    CUSTOMER_REPLIED,
    AGENT
}
