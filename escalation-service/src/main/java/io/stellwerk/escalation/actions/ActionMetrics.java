package io.stellwerk.escalation.actions;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Sizes of the transactions that actions share; shown from the start, also before the first action. */
@Startup
@ApplicationScoped
class ActionMetrics {

    private final DistributionSummary batchSize;

    ActionMetrics(MeterRegistry registry) {
        this.batchSize = DistributionSummary.builder("stellwerk.escalation.batch.size")
                .description("Agents' actions in one transaction")
                .register(registry);
    }

    /** Records how many actions shared a transaction. */
    void acted(int actions) {
        batchSize.record(actions);
    }
}
