package io.stellwerk.escalation.tickets;

/** Cause for which a ticket that rested is worked on again. */
public enum Cause {
    CUSTOMER_REPLIED,
    AGENT,
    TIME
}
