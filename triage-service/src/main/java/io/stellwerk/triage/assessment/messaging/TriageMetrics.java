package io.stellwerk.triage.assessment.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.stellwerk.triage.assessment.Assessment;
import io.stellwerk.triage.rules.RuleSetId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;

/** Metrics of triage: tickets decided and deferred, by category or reason, and the time that a decision takes. */
@ApplicationScoped
class TriageMetrics {

    private final MeterRegistry registry;
    private final Timer decisionTime;

    TriageMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.decisionTime = Timer.builder("stellwerk.triage.decision")
                .description("How long it takes to decide about one ticket")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    Assessment timed(Supplier<Assessment> decision) {
        return Objects.requireNonNull(decisionTime.record(decision));
    }

    void count(Assessment assessment) {
        switch (assessment) {
            case Assessment.Triaged triaged ->
                count(
                        "stellwerk.triage.triaged",
                        "Tickets that were assessed",
                        "category",
                        triaged.category().code(),
                        assessment);
            case Assessment.Deferred deferred ->
                count(
                        "stellwerk.triage.deferred",
                        "Tickets left for a person to assess",
                        "reason",
                        deferred.reason().name(),
                        assessment);
        }
    }

    private void count(String name, String description, String tag, String value, Assessment assessment) {
        RuleSetId ruleSet = assessment.basis().ruleSet();
        Counter.builder(name)
                .description(description)
                .tags(tag, value, "rule_set", ruleSet.name() + "/" + ruleSet.version())
                .register(registry)
                .increment();
    }
}
