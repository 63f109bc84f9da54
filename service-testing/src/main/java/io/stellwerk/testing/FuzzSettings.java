package io.stellwerk.testing;

/**
 * How long a fuzz test runs and what it begins with. {@code -Dstellwerk.fuzz.inputs} and {@code -Dstellwerk.fuzz.seed} replace
 * what a test usually does; {@code ./stellwerk fuzz} sets both.
 */
public final class FuzzSettings {

    private static final long USUAL_SEED = 20_261_129;

    private FuzzSettings() {}

    /** How many inputs are tried. */
    public static int inputs(int usual) {
        return Integer.getInteger("stellwerk.fuzz.inputs", usual);
    }

    /** The number that all chance comes from: the same one makes the same inputs. */
    public static long seed() {
        return Long.getLong("stellwerk.fuzz.seed", USUAL_SEED);
    }
}
