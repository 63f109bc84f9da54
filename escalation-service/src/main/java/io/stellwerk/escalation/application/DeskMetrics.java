package io.stellwerk.escalation.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.stellwerk.escalation.domain.RecordedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How busy the desk is, in numbers without names. */
@ApplicationScoped
public class DeskMetrics {

    private final MeterRegistry registry;
    private final Timer lateness;

    DeskMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("stellwerk.escalation.timer.lateness")
                .description("How long after its instant a timer fired")
                .register(registry);
    }

    /** Counts something that happened to a ticket. */
    public void count(RecordedEvent event) {
        registry.counter(
                        "stellwerk.escalation.events",
                        "event",
                        event.event().name(),
                        "tier",
                        Integer.toString(event.ticket().course().tier().level()))
                .increment();
    }

    /** Records how late a timer fired. */
    public void fired(Duration late) {
        lateness.record(late);
    }
}
