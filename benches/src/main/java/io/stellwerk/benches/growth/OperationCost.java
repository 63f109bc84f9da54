package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/**
 * What one operation costs, beyond what the desk uses when nothing is asked of it.
 *
 * @param cpuMillis processor time of the services and of PostgreSQL; nothing if it is a part of another operation's
 * @param cpuByProcess the same by process
 * @param statements what its statements did in PostgreSQL
 * @param dearest the statements that took most of the time, in the last round
 */
record OperationCost(
        String name,
        long times,
        long failed,
        Latency latency,
        @Nullable Double cpuMillis,
        Map<String, Double> cpuByProcess,
        @Nullable StatementCost statements,
        List<StatementCost.Statement> dearest) {

    /** The operation, followed by what else was observed about it; of several rounds, the middle one counts. */
    static List<OperationCost> of(String name, List<Meter.Round> rounds, Idle idle) {
        ConcurrentHistogram latency = Latency.histogram();
        Map<String, ConcurrentHistogram> further = new TreeMap<>();
        rounds.forEach(round -> {
            latency.add(round.effort().latency());
            round.effort()
                    .further()
                    .forEach((what, histogram) -> further.computeIfAbsent(what, _ -> Latency.histogram())
                            .add(histogram));
        });
        List<OperationCost> costs = new ArrayList<>();
        costs.add(new OperationCost(
                name,
                rounds.stream().mapToLong(round -> round.effort().times()).sum(),
                rounds.stream().mapToLong(round -> round.effort().failed()).sum(),
                Latency.of(latency),
                middle(rounds, round -> each(round, round.cpuMillis() - idle.cpuMillis() * round.seconds())),
                byProcess(rounds, idle),
                statements(rounds, idle),
                rounds.getLast().dearest()));
        further.forEach((what, histogram) -> costs.add(new OperationCost(
                what, histogram.getTotalCount(), 0, Latency.of(histogram), null, Map.of(), null, List.of())));
        return costs;
    }

    private static Map<String, Double> byProcess(List<Meter.Round> rounds, Idle idle) {
        Map<String, Double> millis = new TreeMap<>();
        idle.cpuByProcess()
                .forEach((process, unused) -> millis.put(
                        process,
                        middle(
                                rounds,
                                round -> each(
                                        round, round.cpu().getOrDefault(process, 0.0) - unused * round.seconds()))));
        return millis;
    }

    private static StatementCost statements(List<Meter.Round> rounds, Idle idle) {
        List<StatementCost> each = rounds.stream()
                .map(round -> round.statements()
                        .each(idle.statements(), round.seconds(), round.effort().times()))
                .toList();
        return new StatementCost(
                middle(each, StatementCost::millis),
                middle(each, StatementCost::blocks),
                middle(each, StatementCost::reads),
                middle(each, StatementCost::walBytes));
    }

    private static double each(Meter.Round round, double millis) {
        return millis / round.effort().times();
    }

    static <T> double middle(List<T> all, ToDoubleFunction<T> value) {
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
