package io.stellwerk.escalation.timers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lateness and failures of timers; shown from the start, also before the first timer fires. */
@Startup
@ApplicationScoped
public class TimerMetrics {

    private final Timer lateness;
    private final Counter failures;

    TimerMetrics(MeterRegistry registry) {
        this.lateness = Timer.builder("stellwerk.escalation.timer.lateness")
                .description("How long after its instant a timer fired")
                .register(registry);
        this.failures = Counter.builder("stellwerk.escalation.timer.failures")
                .description("Failed attempts to fire a timer")
                .register(registry);
    }

    /** Records how late a timer fired. */
    public void fired(Duration late) {
        lateness.record(late);
    }

    /** Counts an attempt to fire a timer that failed. */
    void failed() {
        failures.increment();
    }
}
