package io.stellwerk.escalation.timers;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fires claimed timers in their transaction, and holds those about which nothing can be decided. */
@ApplicationScoped
class TimerBatch {

    private final Timers timers;
    private final TimerHandler handler;
    private final TimerFailures failures;
    private final TimerMetrics metrics;

    TimerBatch(Timers timers, TimerHandler handler, TimerFailures failures, TimerMetrics metrics) {
        this.timers = timers;
        this.handler = handler;
        this.failures = failures;
        this.metrics = metrics;
    }

    Uni<Void> fire(Transaction transaction, Outbox outbox, List<Timers.Due> due, Instant now) {
        return handler.load(transaction, due).chain(batch -> {
            List<Timers.Due> fired = new ArrayList<>();
            Map<Timers.Due, RuntimeException> failed = new LinkedHashMap<>();
            due.forEach(one ->
                    decide(batch, one, now).ifPresentOrElse(failure -> failed.put(one, failure), () -> fired.add(one)));
            return batch.save(transaction, outbox)
                    .chain(() -> timers.fired(transaction, fired, now))
                    .chain(() -> failures.hold(transaction, failed, now));
        });
    }

    /** Decides about a timer; one that cannot be decided about does not hold up the others. */
    private Optional<RuntimeException> decide(TimerHandler.Batch batch, Timers.Due due, Instant now) {
        try {
            batch.decide(due, now);
            metrics.fired(Duration.between(due.dueAt(), now));
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
