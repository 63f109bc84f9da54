package io.stellwerk.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gauge of the dead letters that wait for a person, by consumer; a consumer without any shows 0. */
@ApplicationScoped
class DeadLetterGauge {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Database database;
    private final EventConsumers consumers;

    DeadLetterGauge(Database database, EventConsumers consumers) {
        this.database = database;
        this.consumers = consumers;
    }

    void start(@Observes StartupEvent started, MeterRegistry registry, Recurring recurring) {
        MultiGauge parked = MultiGauge.builder("stellwerk_dead_letters_parked")
                .description("Dead letters that wait to be redriven or discarded")
                .register(registry);
        show(parked, Map.of());
        recurring.every(
                EVERY,
                "counting the parked letters",
                () -> count().invoke(counts -> show(parked, counts)).replaceWithVoid());
    }

    private Uni<Map<String, Long>> count() {
        return database.read(transaction -> transaction
                .sql("select consumer, count(*) from dead_letter where state = 'PARKED' group by consumer")
                .list()
                .map(DeadLetterGauge::byConsumer));
    }

    private static Map<String, Long> byConsumer(List<Object[]> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    private void show(MultiGauge parked, Map<String, Long> counts) {
        Map<String, Long> all = new HashMap<>(counts);
        consumers.names().forEach(name -> all.putIfAbsent(name, 0L));
        parked.register(
                all.entrySet().stream()
                        .map(entry -> MultiGauge.Row.of(Tags.of("consumer", entry.getKey()), entry.getValue()))
                        .toList(),
                true);
    }
}
