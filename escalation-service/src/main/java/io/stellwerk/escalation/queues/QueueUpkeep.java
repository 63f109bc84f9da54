package io.stellwerk.escalation.queues;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the counts of the queues small, and shows them as metrics. */
@ApplicationScoped
class QueueUpkeep {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration OLDEST_EVERY = Duration.ofSeconds(10);

    private final Queues queues;
    private final QueueMetrics metrics;

    QueueUpkeep(Queues queues, QueueMetrics metrics) {
        this.queues = queues;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(EVERY, "counting the queues", this::keep);
        recurring.every(
                OLDEST_EVERY,
                "looking for the oldest tickets that wait",
                () -> queues.oldestWaiting().invoke(metrics::showOldest).replaceWithVoid());
    }

    private Uni<Void> keep() {
        return queues.sumUp().chain(queues::count).invoke(metrics::show).replaceWithVoid();
    }
}
