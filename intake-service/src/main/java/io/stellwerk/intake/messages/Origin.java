package io.stellwerk.intake.messages;

/** Author of a message: a person, a machine, or this desk. It is settled first, so that no loop can start. */
public enum Origin {
    /** A person, to the desk. */
    PERSON,
    /** A machine on a person's behalf: an out-of-office note, a monitoring alert. */
    MACHINE,
    /** A mail server, about an earlier message of this desk. */
    DELIVERY_REPORT,
    /** This desk itself: its own mail has come back. */
    OWN_LOOP,
    /** A program, as it seems, by a form that is for persons. */
    SUSPECT
}
