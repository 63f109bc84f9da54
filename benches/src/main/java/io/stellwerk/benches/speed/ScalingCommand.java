package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Results;
import io.stellwerk.embedded.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk scaling}: 0 when everything added up each time, else 1. */
@Command(
        name = "scaling",
        mixinStandardHelpOptions = true,
        description = "Gives the same web requests to one, two and four instances of each service.")
public final class ScalingCommand implements Callable<Integer> {

    /** As many for each instance, since each compiles its code for itself. */
    private static final int WARM_UP_EACH = 4_000;

    @Option(
            names = "--instances",
            split = ",",
            defaultValue = "1,2,4",
            description = "How many of each service run, one after the other (${DEFAULT-VALUE}).")
    private List<Integer> instances = List.of();

    @Option(names = "--quick", description = "Short: to see whether it works.")
    private boolean quick;

    @Mixin
    private Results results = new Results();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<BenchReport> reports = new ArrayList<>();
        for (int each : instances) {
            reports.add(measured(each));
            results.keep(reports);
        }
        results.show(ScalingText.of(reports));
        return reports.stream().allMatch(report -> report.differences().isEmpty()) ? 0 : 1;
    }

    private BenchReport measured(int each) throws IOException, InterruptedException {
        results.note("%d of each service".formatted(each));
        EnumSet<Workload> web = EnumSet.of(Workload.WEB);
        BenchPlan plan = quick
                ? BenchPlan.quick(web)
                : BenchPlan.full(web).after(WARM_UP_EACH * each).withRounds(1).forRatio();
        Path directory = Files.createTempDirectory("stellwerk-scaling");
        BenchReport report =
                new BenchRun(plan.withInstances(each), directory, QuietMachine.busy(), results::note).run();
        if (report.differences().isEmpty()) {
            Directories.delete(directory);
        }
        return report;
    }
}
