package io.stellwerk.intake.domain;

/** What wrote a message. It is settled before anything else, so that no loop can start. */
public enum Origin {
    /** A person, to the desk. */
    PERSON,
    /** A machine on a person's behalf: an out-of-office note, a monitoring alert. */
    MACHINE,
    /** A mail server, about an earlier message of this desk. */
    DELIVERY_REPORT,
    /** This desk itself: its own mail has come back. */
    OWN_LOOP
}
