package io.stellwerk.escalation;

/** How soon a ticket must be worked on; {@link #P1} first. */
public enum Priority {
    P1,
    P2,
    P3,
    P4,
    P5;

    /** What a ticket counts as before anybody has assessed it. */
    public static final Priority PROVISIONAL = P3;
}
