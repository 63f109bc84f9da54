package io.stellwerk.system.simulation;

import java.security.SecureRandom;

/** What services take for unpredictable. */
final class SimulatedRandom extends SecureRandom {

    private static final long serialVersionUID = 1;

    private final transient Chance chance;

    SimulatedRandom(Chance chance) {
        this.chance = chance;
    }

    @Override
    public int nextInt() {
        return (int) chance.next();
    }

    @Override
    public long nextLong() {
        return chance.next();
    }
}
