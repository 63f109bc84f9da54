package io.stellwerk.escalation.queues;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sizes of the queues, and for how long tickets have waited in them. */
@ApplicationScoped
public class QueueMetrics {

    private final MultiGauge queueSizes;
    private final MultiGauge oldestWaiting;

    QueueMetrics(MeterRegistry registry) {
        this.queueSizes = MultiGauge.builder("stellwerk.escalation.tickets")
                .description("Tickets that are not closed, by tier, priority and status")
                .register(registry);
        this.oldestWaiting = MultiGauge.builder("stellwerk.escalation.oldest.waiting")
                .description("Age of the oldest ticket that waits for an agent, by tier; 0 where none waits")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Shows how many tickets of each kind there are. */
    public void show(List<QueueCount> counts) {
        queueSizes.register(
                counts.stream()
                        .filter(count -> count.status() != Status.CLOSED)
                        .collect(Collectors.groupingBy(QueueMetrics::tags, Collectors.summingLong(QueueCount::tickets)))
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
}
