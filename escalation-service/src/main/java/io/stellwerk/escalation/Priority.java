package io.stellwerk.escalation;

/** Priority of a ticket; {@link #P1} is worked on first. */
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5;

    /** Priority of a ticket that nobody has assessed yet. */
    public static final Priority PROVISIONAL = P3;
}
