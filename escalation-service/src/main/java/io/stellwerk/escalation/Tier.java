package io.stellwerk.escalation;

import java.util.Arrays;
import java.util.Optional;

/** A level of support. Each has its own queue; a ticket moves up by hand-over and down by hand-back. */
public enum Tier {
    FIRST(1),
    SECOND(2),
    THIRD(3);

    private final int level;

    Tier(int level) {
        this.level = level;
    }

    /** The tier of a level as it is written on the wire. */
    public static Tier of(int level) {
        return find(level).orElseThrow(() -> new IllegalArgumentException("there is no tier " + level));
    }

    /** The tier of a level, if there is one. */
    public static Optional<Tier> find(int level) {
        return Arrays.stream(values()).filter(tier -> tier.level == level).findFirst();
    }

    /** One for the first level. */
    public int level() {
        return level;
    }

    /** The tier above, if there is one. */
    public Optional<Tier> above() {
        return find(level + 1);
    }

    /** The tier below, if there is one. */
    public Optional<Tier> below() {
        return find(level - 1);
    }

    /** Returns true if this tier is further up than the other. */
    public boolean isAbove(Tier other) {
        return level > other.level;
    }

    /** The queue in which this tier's tickets wait. */
    public String queue() {
        return "tier-" + level;
    }
}
