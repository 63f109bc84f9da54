package io.stellwerk.benches.speed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stellwerk.benches.speed.Measured.Kind;
import io.stellwerk.benches.stack.StartUp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run found.
 *
 * @param machine what it ran on, in words
 * @param durability the database's settings on which it depends whether a commit survives a power cut
 * @param instances how many of each service ran
 * @param busy which part of the machine was busy with other things before it began
 * @param startUp what a user would have waited for, if that was measured
 * @param differences what did not add up at the end
 */
public record BenchReport(
        String date,
        String commit,
        String machine,
        String durability,
        int instances,
        double busy,
        @Nullable StartUp startUp,
        List<Measured> measured,
        List<String> differences) {

    /** The measurement of a kind that is neither the best nor the worst of the rounds. */
    public Optional<Measured> typical(Workload workload, Kind kind) {
        List<Measured> of = measured.stream()
                .filter(one -> one.workload() == workload && one.kind() == kind)
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList();
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(of.size() / 2));
    }

    /** How much of the bare limit the desk reaches, by workload, from the typical rounds of each. */
    @JsonIgnore
    public Map<Workload, Double> ratios() {
        Map<Workload, Double> ratios = new TreeMap<>();
        for (Workload workload : Workload.values()) {
            typical(workload, Kind.BARE)
                    .ifPresent(bare -> typical(workload, Kind.FLOOD)
                            .ifPresent(desk -> ratios.put(workload, desk.perSecond() / bare.perSecond())));
        }
        return ratios;
    }

    /** Bytes written to the disk for each ticket or action. */
    static long writtenEach(Measured one) {
        return one.use().diskBytes() / Math.max(1, one.done());
    }
}
