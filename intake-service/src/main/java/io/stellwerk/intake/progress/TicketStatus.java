package io.stellwerk.intake.progress;

/** State of a ticket in escalation's words. */
public enum TicketStatus {
    NEW,
    QUEUED,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    RESOLVED,
    CLOSED
}
