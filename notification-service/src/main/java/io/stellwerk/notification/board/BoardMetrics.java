package io.stellwerk.notification.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Gauge of the open tickets that broke their promise of a response, by tier. */
@ApplicationScoped
class BoardMetrics {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int TIERS = 3;

    private final Database database;
    private final Board board;

    BoardMetrics(Database database, Board board) {
        this.database = database;
        this.board = board;
    }

    void start(@Observes StartupEvent started, MeterRegistry registry, Recurring recurring) {
        MultiGauge breached = MultiGauge.builder("stellwerk_board_breached")
                .description("Open tickets that broke their promise of a response, by tier")
                .register(registry);
        show(breached, List.of());
        recurring.every(
                EVERY,
                "counting the breached tickets",
                () -> database.inTransaction(transaction -> board.counts(transaction))
                        .invoke(counts -> show(breached, counts))
                        .replaceWithVoid());
    }

    private static void show(MultiGauge breached, List<BoardCount> counts) {
        breached.register(
                IntStream.rangeClosed(1, TIERS)
                        .mapToObj(tier ->
                                MultiGauge.Row.of(Tags.of("tier", Integer.toString(tier)), breachedIn(tier, counts)))
                        .toList(),
                true);
    }

    private static long breachedIn(int tier, List<BoardCount> counts) {
        return counts.stream()
                .filter(count -> count.tier() == tier)
                .mapToLong(BoardCount::breached)
                .sum();
    }
}
