package io.stellwerk.escalation.servicelevels;

/** Promise that a clock measures. The names are in events and databases: they stay. */
public enum Metric {
    /** A person answers the customer for the first time. */
    FIRST_RESPONSE,
    /** A person answers what the customer wrote after that. */
    NEXT_RESPONSE
}
