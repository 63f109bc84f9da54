package io.stellwerk.benches.stack;

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
        until(what, limit, POLL, condition);
    }

    /** The same, but looks less and less often, down to the given pause: whoever waits in a crowd must not crowd it more. */
    public static void until(String what, Duration limit, Duration longestPause, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(limit);
        Duration pause = POLL;
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
            forAWhile(pause);
            pause = longer(pause, longestPause);
        }
        throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain until " + what, last);
    }

    /** The next pause after one that was too short. */
    public static Duration longer(Duration pause, Duration longest) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(longest) < 0 ? next : longest;
    }

    /** Lets time pass, because passing time is what a fault is made of. */
    public static void forAWhile(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
