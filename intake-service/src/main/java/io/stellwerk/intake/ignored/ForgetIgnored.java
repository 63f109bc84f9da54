package io.stellwerk.intake.ignored;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;

/** Removes ignored messages that are older or more than permitted, and counts them. */
@ApplicationScoped
class ForgetIgnored {
    private final IgnoredMessages ignored;
    private final Database database;
    private final MeterRegistry registry;
    private final IntakeConfig.Ignored config;

    ForgetIgnored(IgnoredMessages ignored, Database database, MeterRegistry registry, IntakeConfig config) {
        this.ignored = ignored;
        this.database = database;
        this.registry = registry;
        this.config = config.ignored();
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(config.upkeep(), "forgetting ignored messages", this::forget);
    }

    private Uni<Void> forget() {
        IgnoredMessages.Limits limits = new IgnoredMessages.Limits(
                config.kept(), config.maxCount(), config.maxTotal().asLongValue());
        return database.inTransaction(transaction -> ignored.removeBeyond(transaction, limits, Instant.now()))
                .invoke(removed -> {
                    count("age", removed.aged());
                    count("room", removed.displaced());
                })
                .replaceWithVoid();
    }

    private void count(String reason, int removed) {
        Counter.builder("stellwerk.intake.ignored.removed")
                .description("Ignored messages that were removed, for their age or for room")
                .tag("reason", reason)
                .register(registry)
                .increment(removed);
    }
}
