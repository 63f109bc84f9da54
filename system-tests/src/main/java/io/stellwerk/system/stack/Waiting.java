package io.stellwerk.system.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true. */
public final class Waiting {

    private static final Duration POLL = Duration.ofMillis(200);

    private Waiting() {}

    /**
     * Returns when the condition holds; one that fails does not hold yet.
     *
     * @throws IllegalStateException if it does not hold in time
     */
    public static void until(String what, Duration limit, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(limit);
        Exception last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (condition.call()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            forAWhile(POLL);
        }
        throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain until " + what, last);
    }

    /** Lets time pass, because passing time is what a fault is made of. */
    public static void forAWhile(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
