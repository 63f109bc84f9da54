package io.stellwerk.messaging;

import java.time.Duration;

/** Counts work in flight: limits how much runs at once, and lets a stop wait for what has begun. */
final class InFlight {

    private final int most;
    private int number;
    private int lingering;
    private boolean stopping;

    /** Allows so many at the same time. */
    InFlight(int most) {
        this.most = most;
    }

    /** Begins one, unless the limit is reached or a stop has begun. */
    synchronized boolean begin() {
        boolean free = !stopping && number < most;
        if (free) {
            number++;
        }
        return free;
    }

    /** Ends one. */
    synchronized void end() {
        number--;
        notifyAll();
    }

    /** Ends one, but keeps its place: the limit counts it on, a stop does not wait for it. */
    synchronized void linger() {
        lingering++;
        notifyAll();
    }

    /** Frees the place of one that lingered. */
    synchronized void endLingering() {
        lingering--;
        end();
    }

    /** Lets nothing begin any more, waits until all have ended or the timeout passes, and returns how many are left. */
    synchronized int finish(Duration timeout) throws InterruptedException {
        stopping = true;
        long deadline = System.nanoTime() + timeout.toNanos();
        for (long left = timeout.toNanos(); number > lingering && left > 0; left = deadline - System.nanoTime()) {
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        return number - lingering;
    }
}
