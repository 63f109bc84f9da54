package io.stellwerk.benches.speed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is measured, and after how much work. */
public final class PlanOptions {

    @Option(names = "--workload", description = "Only this one, of ${COMPLETION-CANDIDATES}; may be repeated.")
    private @Nullable List<Workload> workloads;

    @Option(names = "--warm-up", description = "Web requests before anything is measured.")
    private int warmUp;

    @Option(names = "--quick", description = "Short: to see whether it works, and whether it has become much slower.")
    private boolean quick;

    /** The short plan, or the full one as the command has it. */
    public BenchPlan plan(Function<Set<Workload>, BenchPlan> full) {
        Set<Workload> chosen = workloads == null ? EnumSet.allOf(Workload.class) : EnumSet.copyOf(workloads);
        BenchPlan plan = quick ? BenchPlan.quick(chosen) : full.apply(chosen);
        return warmUp > 0 ? plan.after(warmUp) : plan;
    }
}
