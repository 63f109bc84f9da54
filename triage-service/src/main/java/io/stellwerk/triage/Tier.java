package io.stellwerk.triage;

/** A level of support. */
public enum Tier {
    FIRST(1),
    SECOND(2),
    THIRD(3);

    private final int number;

    Tier(int number) {
        this.number = number;
    }

    /** The tier's number. */
    public int number() {
        return number;
    }

    /** The tier with that number. */
    public static Tier ofNumber(int number) {
        return switch (number) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            case 3 -> THIRD;
            default -> throw new IllegalArgumentException("a tier is 1, 2 or 3, not " + number);
        };
    }

    /** The higher of the two tiers. */
    public Tier orHigher(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
