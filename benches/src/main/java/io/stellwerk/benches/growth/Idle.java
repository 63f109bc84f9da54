package io.stellwerk.benches.growth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a desk uses in a second in which nothing is asked of it. */
record Idle(double cpuMillis, Map<String, Double> cpuByProcess, StatementCost statements) {

    static Idle of(List<Meter.Round> rounds) {
        Map<String, Double> byProcess = new TreeMap<>();
        rounds.getFirst()
                .cpu()
                .keySet()
                .forEach(process -> byProcess.put(
                        process,
                        OperationCost.middle(
                                rounds, round -> round.cpu().getOrDefault(process, 0.0) / round.seconds())));
        List<StatementCost> perSecond = rounds.stream().map(Idle::perSecond).toList();
        return new Idle(
                OperationCost.middle(rounds, round -> round.cpuMillis() / round.seconds()),
                byProcess,
                new StatementCost(
                        OperationCost.middle(perSecond, StatementCost::millis),
                        OperationCost.middle(perSecond, StatementCost::blocks),
                        OperationCost.middle(perSecond, StatementCost::reads),
                        OperationCost.middle(perSecond, StatementCost::walBytes)));
    }

    private static StatementCost perSecond(Meter.Round round) {
        StatementCost all = round.statements();
        return new StatementCost(
                all.millis() / round.seconds(),
                all.blocks() / round.seconds(),
                all.reads() / round.seconds(),
                all.walBytes() / round.seconds());
    }
}
