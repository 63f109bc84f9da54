package io.stellwerk.benches.growth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more an operation costs at the largest size than at the smallest: 1 is the same.
 *
 * @param cpu the ratio of processor time, if it has one of its own
 * @param p50 the ratio of the usual latency
 */
record Flatness(String operation, @Nullable Double cpu, double p50) {

    /** What counts as flat. */
    static final double MOST = 1.2;

    static List<Flatness> between(SizeReport smallest, SizeReport largest) {
        List<Flatness> all = new ArrayList<>();
        all.add(new Flatness(
                "nothing, for a second",
                largest.idle().cpuMillis() / smallest.idle().cpuMillis(),
                1));
        for (OperationCost small : smallest.operations()) {
            largest.operations().stream()
                    .filter(large -> large.name().equals(small.name()))
                    .forEach(large -> all.add(of(small, large)));
        }
        return all;
    }

    private static Flatness of(OperationCost small, OperationCost large) {
        Double before = small.cpuMillis();
        Double after = large.cpuMillis();
        return new Flatness(
                small.name(),
                before == null || after == null ? null : after / before,
                large.latency().p50() / small.latency().p50());
    }

    boolean isFlat() {
        return (cpu == null || cpu <= MOST) && p50 <= MOST;
    }
}
