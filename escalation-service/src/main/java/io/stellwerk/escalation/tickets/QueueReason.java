package io.stellwerk.escalation.tickets;

/** Why a ticket entered a queue. */
public enum QueueReason {
    TRIAGED,
    TRIAGE_DEFERRED,
    ESCALATED,
    HANDED_BACK,
    REOPENED,
    REJECTED
}
