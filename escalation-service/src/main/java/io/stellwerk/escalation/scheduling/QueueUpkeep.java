package io.stellwerk.escalation.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.DeskMetrics;
import io.stellwerk.escalation.application.Queues;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the counts of the queues small, and shows them as metrics. */
@ApplicationScoped
class QueueUpkeep {

    private final Queues queues;
    private final DeskMetrics metrics;

    QueueUpkeep(Queues queues, DeskMetrics metrics) {
        this.queues = queues;
        this.metrics = metrics;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return queues.sumUp()
                .chain(queues::count)
                .invoke(metrics::show)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "queues not counted, trying later: reason=%s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
