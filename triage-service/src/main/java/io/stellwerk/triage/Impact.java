package io.stellwerk.triage;

/** Impact of a ticket: the part of the business that is affected. */
public enum Impact {
    /** A site, the whole company, or a service that all depend on. */
    WIDE(1),
    /** A team, a department, or several customers. */
    GROUP(2),
    /** One person. */
    SINGLE(3);

    private final int level;

    Impact(int level) {
        this.level = level;
    }

    /** The number in the matrix: 1 is the most. */
    public int level() {
        return level;
    }

    /** The impact with that number. */
    public static Impact ofLevel(int level) {
        return switch (level) {
            case 1 -> WIDE;
            case 2 -> GROUP;
            case 3 -> SINGLE;
            default -> throw new IllegalArgumentException("impact is 1, 2 or 3, not " + level);
        };
    }

    /** The larger of the two. */
    public Impact orWorse(Impact other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
