package io.stellwerk.intake.conversations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Counts what comes in, by channel and outcome. */
@ApplicationScoped
public class IntakeMetrics {
    private final MeterRegistry registry;
    private final DistributionSummary batchSize;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.batchSize = DistributionSummary.builder("stellwerk.intake.batch.size")
                .description("Messages received in one transaction")
                .register(registry);
    }

    /** Counts the decisions of a transaction. */
    public void received(IntakeBatch batch) {
        received(batch.decided);
    }

    void received(List<Decided> decided) {
        batchSize.record(decided.size());
        decided.forEach(this::count);
    }

    private void count(Decided decided) {
        Counter.builder("stellwerk.intake.messages")
                .description("Messages received, by channel and outcome")
                .tag("channel", decided.message().channel().code())
                .tag("outcome", decided.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        if (decided.outcome() instanceof Outcome.Ignored(Outcome.Reason reason)) {
            Counter.builder("stellwerk.intake.ignored")
                    .description("Messages ignored, by the rule")
                    .tag("reason", reason.name())
                    .register(registry)
                    .increment();
        }
    }
}
