package io.stellwerk.benches.faults;

import io.stellwerk.benches.faults.FaultReport.Strikes;
import io.stellwerk.benches.reconciliation.Quiet;
import io.stellwerk.benches.reconciliation.Reconciliation;
import io.stellwerk.benches.stack.BenchStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lets one fault after another strike a desk at work, in rounds in which each strikes once in an order of chance, and
 * reconciles after each round.
 */
public final class FaultBench {

    private final BenchStack stack;
    private final FaultPlan plan;
    private final Chronicle chronicle;
    private final Map<String, Strikes> strikes = new LinkedHashMap<>();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();
    private int reconciliations;

    public FaultBench(BenchStack stack, FaultPlan plan, Chronicle chronicle) {
        this.stack = stack;
        this.plan = plan;
        this.chronicle = chronicle;
    }

    /** Is told what happens. */
    public interface Chronicle {

        /** Something happened. */
        void note(String what);
    }

    /** Runs until the plan is fulfilled or a promise was broken. */
    public FaultReport run() {
        Instant begun = Instant.now();
        Random random = new Random(plan.seed());
        try (FaultEnvironment field = new FaultEnvironment(stack, random.nextLong())) {
            field.load().probe();
            for (int round = 1; plan.wantsRound(round, begun) && violations.isEmpty(); round++) {
                round(field, round, random);
            }
            return new FaultReport(
                    plan.seed(),
                    begun.toString(),
                    secondsSince(begun),
                    reconciliations,
                    field.load().told(),
                    field.journal().size(),
                    strikes,
                    violations);
        }
    }

    private void round(FaultEnvironment field, int round, Random random) {
        List<Fault> order = new ArrayList<>(plan.faults());
        Collections.shuffle(order, random);
        field.load().flow(plan.storiesPerSecond());
        for (Fault fault : order) {
            Instant begun = Instant.now();
            new FaultInjector(field, random).strike(fault);
            Instant passed = Instant.now();
            double recovery = seconds(field.load().probe());
            strikes.merge(
                    fault.name(), new Strikes(fault.description(), 1, recovery), (known, _) -> known.and(recovery));
            chronicle.note("round %d: %s, passed after %.1f s, a new request queued in %.1f s"
                    .formatted(round, fault.description(), seconds(Duration.between(begun, passed)), recovery));
        }
        reconcile(field, round);
    }

    private void reconcile(FaultEnvironment field, int round) {
        Instant begun = Instant.now();
        try {
            field.load().holdUp();
            new Quiet(field.observer()).await();
        } catch (IllegalStateException e) {
            violations.put("everything comes to rest", List.of(String.valueOf(e.getMessage())));
        }
        Instant atRest = Instant.now();
        violations.putAll(Reconciliation.violations(field.observer()));
        reconciliations++;
        chronicle.note("round %d: at rest after %.1f s, reconciled %d stories and %d promises in %.1f s with %d MB: %s"
                .formatted(
                        round,
                        seconds(Duration.between(begun, atRest)),
                        field.load().told(),
                        field.journal().size(),
                        secondsSince(atRest),
                        megabytesInUse(),
                        violations.isEmpty() ? "every promise kept" : violations.keySet() + " broken"));
    }

    /** The bench's own memory: what it remembers grows with every round. */
    private static long megabytesInUse() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static double secondsSince(Instant begun) {
        return seconds(Duration.between(begun, Instant.now()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
