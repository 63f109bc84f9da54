package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Tries again with growing pauses, and knows which consumers are at it. */
@ApplicationScoped
class BatchRetry {

    private static final double JITTER = 0.2;
    private static final int BRIEFLY = 3;

    private final MessagingConfig config;
    private final MessagingMetrics metrics;
    private final Map<String, Instant> failingSince = new ConcurrentHashMap<>();

    BatchRetry(MessagingConfig config, MessagingMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * Tries for as long as the failure can pass; a lasting one comes through. A batch that hangs comes through after a while,
     * because half of it may get done in time; one record alone that hangs waits for the database.
     */
    <T> Uni<T> whilePassing(String consumer, int records, Supplier<Uni<T>> attempt) {
        Uni<T> timed = timed(consumer, attempt)
                .onFailure(failure -> records == 1 && failure instanceof io.smallrye.mutiny.TimeoutException)
                .transform(_ -> new TimeoutException("hangs, even alone"));
        return timed.onFailure(failure -> FailureKind.of(failure) == FailureKind.UNKNOWN)
                .retry()
                .withBackOff(first(), most())
                .withJitter(JITTER)
                .atMost(Math.max(1, config.inbox().unknownFailureRetries()))
                .onFailure(failure -> FailureKind.of(failure) == FailureKind.PASSING)
                .retry()
                .withBackOff(first(), most())
                .withJitter(JITTER)
                .indefinitely();
    }

    /** Tries until it succeeds, whatever the failure. */
    <T> Uni<T> untilDone(String consumer, Supplier<Uni<T>> attempt) {
        return timed(consumer, attempt)
                .onFailure()
                .retry()
                .withBackOff(first(), most())
                .withJitter(JITTER)
                .indefinitely();
    }

    /** Tries a few times if the failure can pass, and not longer: a person waits for the answer. */
    <T> Uni<T> briefly(Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt::get)
                .ifNoItem()
                .after(config.inbox().batchTimeout())
                .fail()
                .onFailure(failure -> FailureKind.of(failure) == FailureKind.PASSING)
                .retry()
                .withBackOff(first(), most())
                .withJitter(JITTER)
                .atMost(BRIEFLY);
    }

    /** Since when each consumer that is trying again has been failing. */
    Map<String, Instant> failingSince() {
        return Map.copyOf(failingSince);
    }

    void count(String consumer, KeyOrder.Entered entered) {
        metrics.handled(consumer, entered.free().size());
        metrics.duplicates(consumer, entered.repeats());
        if (entered.waiting() > 0) {
            metrics.waiting(consumer, entered.waiting());
            Log.warnf("events wait behind a dead letter: consumer=%s events=%d", consumer, entered.waiting());
        }
    }

    private <T> Uni<T> timed(String consumer, Supplier<Uni<T>> attempt) {
        return Uni.createFrom()
                .deferred(attempt::get)
                .ifNoItem()
                .after(config.inbox().batchTimeout())
                .fail()
                .onFailure(failure -> FailureKind.of(failure) != FailureKind.LASTING)
                .invoke(failure -> noteFailure(consumer, failure))
                .invoke(() -> failingSince.remove(consumer));
    }

    private void noteFailure(String consumer, Throwable failure) {
        metrics.retried(consumer);
        if (failingSince.putIfAbsent(consumer, Clock.systemUTC().instant()) == null) {
            Log.warnf(
                    "batch not handled, trying again: consumer=%s reason=%s",
                    consumer, failure.getClass().getName());
        }
    }

    private Duration first() {
        return config.inbox().retryFirst();
    }

    private Duration most() {
        return config.inbox().retryMost();
    }
}
