package io.stellwerk.benches.bare;

import java.util.concurrent.atomic.AtomicLong;

/** How much a worker has done, and when it did the last of it. */
final class Tally {

    private final AtomicLong count = new AtomicLong();
    private volatile long last = System.nanoTime();

    void add(int more) {
        last = System.nanoTime();
        count.addAndGet(more);
    }

    long count() {
        return count.get();
    }

    /** The nano time of the last addition. */
    long last() {
        return last;
    }
}
