package io.stellwerk.escalation.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.stellwerk.escalation.domain.RecordedEvent;
import io.stellwerk.escalation.domain.Status;
import io.stellwerk.escalation.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How busy the desk is, in numbers without names. */
@ApplicationScoped
public class DeskMetrics {

    private final MeterRegistry registry;
    private final Timer lateness;
    private final MultiGauge queueSizes;
    private final MultiGauge oldestWaiting;
    private final DistributionSummary batchSize;
    private final Counter timerFailures;

    DeskMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.queueSizes = MultiGauge.builder("stellwerk.escalation.tickets")
                .description("Tickets that are not closed, by tier, priority and status")
                .register(registry);
        this.oldestWaiting = MultiGauge.builder("stellwerk.escalation.oldest.waiting")
                .description("Age of the oldest ticket that waits for an agent, by tier; 0 where none waits")
                .baseUnit("seconds")
                .register(registry);
        this.lateness = Timer.builder("stellwerk.escalation.timer.lateness")
                .description("How long after its instant a timer fired")
                .register(registry);
        this.batchSize = DistributionSummary.builder("stellwerk.escalation.batch.size")
                .description("Agents' actions in one transaction")
                .register(registry);
        this.timerFailures = Counter.builder("stellwerk.escalation.timer.failures")
                .description("Failed attempts to fire a timer")
                .register(registry);
    }

    /** Records how many actions shared a transaction. */
    public void acted(int actions) {
        batchSize.record(actions);
    }

    /** Counts something that happened to a ticket. */
    public void count(RecordedEvent event) {
        Counter.builder("stellwerk.escalation.events")
                .description("Things that happened to tickets, by kind and tier")
                .tag("event", event.event().name())
                .tag("tier", Integer.toString(event.ticket().course().tier().level()))
                .register(registry)
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
                "priority",
                count.priority().name(),
                "status",
                count.status().name());
    }

    /** Shows for how long the oldest waiting ticket of each tier has been waiting; the age grows between two looks. */
    public void showOldest(Map<Tier, Instant> receivedAt) {
        oldestWaiting.register(
                Arrays.stream(Tier.values())
                        .map(tier -> row(tier, receivedAt.get(tier)))
                        .toList(),
                true);
    }

    private MultiGauge.Row<?> row(Tier tier, @Nullable Instant since) {
        Tags tags = Tags.of("tier", Integer.toString(tier.level()));
        return since == null
                ? MultiGauge.Row.of(tags, 0)
                : MultiGauge.Row.of(
                        tags,
                        since,
                        start -> Duration.between(start, Clock.systemUTC().instant())
                                        .toMillis()
                                / 1000.0);
    }

    /** Records how late a timer fired. */
    public void fired(Duration late) {
        lateness.record(late);
    }

    /** Counts an attempt to fire a timer that failed. */
    void timerFailed() {
        timerFailures.increment();
    }
}
