package io.stellwerk.escalation.domain;

/** Who set a resting ticket in motion again. */
public enum Cause {
    CUSTOMER_REPLIED,
    AGENT
}
