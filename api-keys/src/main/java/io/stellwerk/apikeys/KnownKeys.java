package io.stellwerk.apikeys;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The active keys, in memory. They are read again while they are in use, and believed for a bounded time when they cannot be: in
 * an outage of the database known keys go on for that long. Nobody is refused on the strength of an old reading: whoever has a
 * key that is not in it waits for one that begins after the request. Readings are paced, and shared by all that wait, so that
 * unknown keys cost the database little, however many come.
 */
@ApplicationScoped
public class KnownKeys {

    private static final long PAUSE_MILLIS = 50;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ActiveKeys keys;
    private final Vertx vertx;
    private final Duration refreshAfter;
    private final Duration knownFor;

    private volatile @Nullable Reading last;
    private @Nullable CompletableFuture<Reading> running;
    private @Nullable CompletableFuture<Reading> waiting;

    /** The keys at an instant of elapsed time. */
    record Reading(Map<String, ActiveKey> byId, long begunNanos) {

        Optional<ActiveKey> find(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        private boolean isYoungerThan(Duration age) {
            return System.nanoTime() - begunNanos < age.toNanos();
        }
    }

    KnownKeys(ActiveKeys keys, Vertx vertx, ApiKeyCheckConfig config) {
        this.keys = keys;
        this.vertx = vertx;
        this.refreshAfter = config.refresh();
        this.knownFor = config.knownFor();
    }

    /** The latest reading, if it may still be believed. */
    Optional<Reading> believed() {
        Reading known = last;
        if (known == null || !known.isYoungerThan(knownFor)) {
            return Optional.empty();
        }
        if (!known.isYoungerThan(refreshAfter)) {
            refresh();
        }
        return Optional.of(known);
    }

    private synchronized void refresh() {
        if (running == null) {
            CompletableFuture<Reading> _ = read();
        }
    }

    /** A reading that begins from now on. */
    Uni<Reading> readFromNowOn() {
        return Uni.createFrom().completionStage(this::read);
    }

    /** Begins to read the keys again, since they were changed here; other instances see it when they read them. */
    public void outdated() {
        CompletableFuture<Reading> _ = read();
    }

    private synchronized CompletableFuture<Reading> read() {
        if (waiting == null) {
            waiting = new CompletableFuture<>();
        }
        CompletableFuture<Reading> next = waiting;
        if (running == null) {
            begin(next);
        }
        return next;
    }

    private synchronized void begin(CompletableFuture<Reading> next) {
        running = next;
        waiting = null;
        long begun = System.nanoTime();
        SessionContext.run(
                vertx,
                () -> Uni.createFrom()
                        .deferred(() -> keys.active(Instant.now()))
                        .ifNoItem()
                        .after(TIMEOUT)
                        .failWith(TimeoutException::new)
                        .onTermination()
                        .invoke(() -> vertx.setTimer(PAUSE_MILLIS, _ -> rested()))
                        .subscribe()
                        .with(found -> arrived(next, found, begun), next::completeExceptionally));
    }

    private void arrived(CompletableFuture<Reading> next, List<ActiveKey> found, long begun) {
        Reading reading =
                new Reading(found.stream().collect(Collectors.toMap(ActiveKey::id, Function.identity())), begun);
        last = reading;
        next.complete(reading);
    }

    private synchronized void rested() {
        running = null;
        if (waiting != null) {
            begin(waiting);
        }
    }
}
