package io.stellwerk.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started: stopped in the opposite order, once, even if the stop comes in the middle of the start. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Part> started = new ArrayDeque<>();
    private boolean closed;

    /** Remembers a part that was just started; when everything has been stopped meanwhile, so is this one. */
    void add(String name, AutoCloseable part) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                started.push(new Part(name, part));
            }
        }
        if (late) {
            stop(new Part(name, part));
        }
    }

    /** Whether the stop has begun. */
    synchronized boolean areClosed() {
        return closed;
    }

    /** Stops everything; a part that fails to stop does not keep the others from it. */
    void close() {
        for (var part = next(); part != null; part = next()) {
            stop(part);
        }
    }

    private synchronized @Nullable Part next() {
        closed = true;
        return started.poll();
    }

    private static void stop(Part part) {
        try {
            part.closer().close();
        } catch (Exception e) {
            LOG.error("A part could not be stopped name={}", part.name(), e);
        }
    }

    private record Part(String name, AutoCloseable closer) {}
}
