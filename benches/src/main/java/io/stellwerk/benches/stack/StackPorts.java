package io.stellwerk.benches.stack;

import io.stellwerk.embedded.Ports;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that stay free while a process that was killed is away: they lie below those that the system gives to outgoing
 * connections, of which there are many.
 */
final class StackPorts {

    private static final int FIRST = 12_000;
    private static final int LAST = 31_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, LAST - 5_000));

    private StackPorts() {}

    /** The first of so many in a row, none of which was given before. */
    static int row(int number) {
        int first = next();
        for (int last = first; last < first + number - 1; ) {
            int next = next();
            first = next == last + 1 ? first : next;
            last = next;
        }
        return first;
    }

    /** One that was never given before. */
    static int next() {
        for (int port = NEXT.incrementAndGet(); port < LAST; port = NEXT.incrementAndGet()) {
            if (!Ports.isTaken(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port is free from " + FIRST + " to " + LAST);
    }
}
