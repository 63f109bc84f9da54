package io.stellwerk.escalation.tickets;

/** The name of a ticket's state on the wire and in the database. */
public enum Status {
    NEW,
    QUEUED,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    RESOLVED,
    CLOSED
}
