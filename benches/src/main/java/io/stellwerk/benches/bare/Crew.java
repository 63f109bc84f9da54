package io.stellwerk.benches.bare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The threads of the program. The first failure of one of them is the program's. */
final class Crew implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean stopped;

    void employ(String name, Worker worker) {
        threads.add(Thread.ofPlatform().name(name).start(() -> employ(worker)));
    }

    boolean hasFailed() {
        return failure.get() != null;
    }

    /** Fails if one of them has. */
    void check() {
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException("a thread failed", first);
        }
    }

    /** Returns when everybody has stopped. */
    @Override
    public void close() {
        stopped = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void employ(Worker worker) {
        try (worker) {
            while (!stopped) {
                worker.work();
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }
}
