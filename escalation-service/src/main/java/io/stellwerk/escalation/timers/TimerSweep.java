package io.stellwerk.escalation.timers;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Fires due timers at regular intervals, and goes on at once while there are more than fit into one transaction. */
@ApplicationScoped
class TimerSweep {

    private final FireTimers fireTimers;
    private final EscalationClock clock;
    private final EscalationConfig.TimerConfig config;

    TimerSweep(FireTimers fireTimers, EscalationClock clock, EscalationConfig config) {
        this.fireTimers = fireTimers;
        this.clock = clock;
        this.config = config.timers();
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(config.sweep(), "looking for due timers", this::sweep);
    }

    Uni<Void> sweep() {
        int batchSize = config.batchSize();
        return Uni.createFrom()
                .deferred(() -> fireTimers.fire(clock.now(), batchSize))
                .repeat()
                .whilst(fired -> fired == batchSize)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
