package io.stellwerk.escalation.tickets;

/** Reason for which a ticket entered a queue. */
public enum QueueReason {
    TRIAGED,
    TRIAGE_DEFERRED,
    ESCALATED,
    HANDED_BACK,
    REOPENED,
    REJECTED
}
