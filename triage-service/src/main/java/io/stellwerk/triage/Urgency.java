package io.stellwerk.triage;

/** Urgency of a ticket: the time within which it matters. */
public enum Urgency {
    /** Work stands still, or damage is being done. */
    IMMEDIATE(1),
    /** Work is hindered, or a date is near. */
    SOON(2),
    /** It can wait for its turn. */
    NORMAL(3);

    private final int level;

    Urgency(int level) {
        this.level = level;
    }

    /** The number in the matrix: 1 is the soonest. */
    public int level() {
        return level;
    }

    /** The urgency with that number. */
    public static Urgency ofLevel(int level) {
        return switch (level) {
            case 1 -> IMMEDIATE;
            case 2 -> SOON;
            case 3 -> NORMAL;
            default -> throw new IllegalArgumentException("urgency is 1, 2 or 3, not " + level);
        };
    }

    /** The more pressing of the two. */
    public Urgency orWorse(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
