package io.stellwerk.system;

import io.stellwerk.embedded.Ports;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports below those that the system gives out by itself, for a stack of the tests. */
final class FreePorts {

    private static final int TRIES = 100;

    private FreePorts() {}

    /** Returns the first of so many free ports. */
    static int inARow(int ports) {
        for (int tries = 0; tries < TRIES; tries++) {
            int base = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (IntStream.range(base, base + ports).noneMatch(Ports::isTaken)) {
                return base;
            }
        }
        throw new IllegalStateException("no " + ports + " free ports in a row");
    }
}
