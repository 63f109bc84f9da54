package io.stellwerk.messaging;

import java.time.Duration;

/** Counts what is in hand, so that no more begins than may, and a stop can wait for what has begun. */
final class InHand {

    private final int most;
    private int number;
    private boolean stopping;

    /** With room for so many at the same time. */
    InHand(int most) {
        this.most = most;
    }

    /** Takes something in hand, unless there is no room or a stop has begun. */
    synchronized boolean begin() {
        boolean free = !stopping && number < most;
        if (free) {
            number++;
        }
        return free;
    }

    /** Is done with something. */
    synchronized void end() {
        number--;
        notifyAll();
    }

    /** Lets nothing begin any more, waits until all is done or patience ends, and tells how much is left. */
    synchronized int finish(Duration patience) throws InterruptedException {
        stopping = true;
        long patienceEnds = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); number > 0 && left > 0; left = patienceEnds - System.nanoTime()) {
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        return number;
    }
}
