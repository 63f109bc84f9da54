package io.stellwerk.escalation.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.stellwerk.escalation.domain.RecordedEvent;
import io.stellwerk.escalation.domain.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How busy the desk is, in numbers without names. */
@ApplicationScoped
public class DeskMetrics {

    private final MeterRegistry registry;
    private final Timer lateness;
    private final MultiGauge queueSizes;
    private final DistributionSummary batchSize;

    DeskMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.queueSizes = MultiGauge.builder("stellwerk.escalation.tickets")
                .description("How many tickets there are, by tier and status")
                .register(registry);
        this.lateness = Timer.builder("stellwerk.escalation.timer.lateness")
                .description("How long after its instant a timer fired")
                .register(registry);
        this.batchSize = DistributionSummary.builder("stellwerk.escalation.batch.size")
                .description("Agents' actions in one transaction")
                .register(registry);
    }

    /** Records how many actions shared a transaction. */
    public void acted(int actions) {
        batchSize.record(actions);
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

    /** Shows how many tickets of each kind there are. */
    public void show(List<QueueCount> counts) {
        queueSizes.register(
                counts.stream()
                        .filter(count -> count.status() != Status.CLOSED)
                        .collect(Collectors.groupingBy(DeskMetrics::tags, Collectors.summingLong(QueueCount::tickets)))
                        .entrySet()
                        .stream()
                        .map(kind -> MultiGauge.Row.of(kind.getKey(), kind.getValue()))
                        .toList(),
                true);
    }

    private static Tags tags(QueueCount count) {
        return Tags.of(
                "tier",
                Integer.toString(count.tier().level()),
                "status",
                count.status().name());
    }

    /** Records how late a timer fired. */
    public void fired(Duration late) {
        lateness.record(late);
    }
}
