package io.stellwerk.benches.growth;

import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.benches.stack.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures what a desk uses while something is done. */
final class Meter {

    /** What follows an answer, such as a mail, happens within this time. */
    private static final Duration AFTERMATH = Duration.ofSeconds(1);

    private final LocalDesk desk;
    private final Connection statistics;

    Meter(LocalDesk desk, Connection statistics) {
        this.desk = desk;
        this.statistics = statistics;
    }

    /** What was done, and what all of it used together. */
    record Round(
            Work.Effort effort,
            double seconds,
            Map<String, Double> cpu,
            StatementCost statements,
            List<StatementCost.Statement> dearest) {

        double cpuMillis() {
            return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    Round idle(Duration time) throws SQLException {
        return measure(() -> {
            Waiting.forAWhile(time);
            return Work.Effort.idle();
        });
    }

    Round of(Work work, Duration time) throws SQLException {
        return measure(() -> work.run(time));
    }

    private Round measure(Supplier<Work.Effort> work) throws SQLException {
        StatementCost.reset(statistics);
        ProcessorTime before = ProcessorTime.of(desk);
        long begin = System.nanoTime();
        Work.Effort effort = work.get();
        Waiting.forAWhile(AFTERMATH);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> cpu = ProcessorTime.of(desk).since(before);
        return new Round(effort, seconds, cpu, StatementCost.read(statistics), StatementCost.dearest(statistics));
    }
}
