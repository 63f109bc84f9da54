package io.stellwerk.escalation.tickets;

/** Cause for which a ticket was given to an agent who did not take it. */
public enum AssignmentCause {
    /** Somebody of the desk decided so. */
    PERSON,
    /** The ticket was reopened, and the agent had it before. */
    HAD_IT_BEFORE
}
