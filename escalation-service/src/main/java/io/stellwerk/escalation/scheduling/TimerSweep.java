package io.stellwerk.escalation.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.application.DeskClock;
import io.stellwerk.escalation.application.FireTimers;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for due timers again and again, and goes on at once while there are more than fit into one transaction. */
@ApplicationScoped
class TimerSweep {

    private final FireTimers fireTimers;
    private final DeskClock clock;
    private final int batchSize;

    TimerSweep(FireTimers fireTimers, DeskClock clock, EscalationConfig config) {
        this.fireTimers = fireTimers;
        this.clock = clock;
        this.batchSize = config.timers().batchSize();
    }

    @Scheduled(every = "${escalation.timers.sweep:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Uni.createFrom()
                .deferred(() -> fireTimers.fire(clock.now(), batchSize))
                .repeat()
                .whilst(fired -> fired == batchSize)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "timers did not fire, the next sweep tries again: reason=%s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
