package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Results;
import io.stellwerk.embedded.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./stellwerk bench}: 0 when everything added up at the end, 1 when not, 2 when nothing could be measured. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what a desk of its own gets done, beside the bare limit of the same writes and hops.")
public final class BenchCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--rounds", description = "How often each is measured; the table shows the middle one.")
    private int rounds;

    @Option(names = "--instances", defaultValue = "1", description = "How many of each service run (${DEFAULT-VALUE}).")
    private int instances;

    @Option(names = "--busy", description = "Measure although the machine is busy with other things.")
    private boolean busy;

    @Option(names = "--plot", description = "Where a picture of them is drawn as SVG.")
    private @Nullable Path plot;

    @Option(names = "--keep", description = "Keep logs and data of the run in this directory.")
    private @Nullable Path keep;

    @Mixin
    private Results results = new Results();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        double others = QuietMachine.busy();
        if (others > QuietMachine.MOST && !busy) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "The machine is to %.0f %% busy with other things, so the figures would mean little: wait, or"
                                    + " measure nevertheless with --busy.%n",
                            others * 100);
            return REFUSED;
        }
        Path directory = keep == null ? Files.createTempDirectory("stellwerk-bench") : Files.createDirectories(keep);
        BenchReport report = new BenchRun(plan(), directory, others, results::note).run();
        publish(report);
        if (keep == null && report.differences().isEmpty()) {
            Directories.delete(directory);
        }
        return report.differences().isEmpty() ? 0 : 1;
    }

    private BenchPlan plan() {
        BenchPlan plan = options.plan(BenchPlan::full).withInstances(instances);
        return rounds > 0 ? plan.withRounds(rounds) : plan;
    }

    private void publish(BenchReport report) throws IOException {
        results.keep(report);
        if (plot != null) {
            BenchPlot.write(report, plot);
        }
        Path docs = results.docs();
        if (docs != null) {
            Results.write(report, docs.resolve("performance.json"));
            BenchPlot.write(report, docs.resolve("performance.svg"));
        }
        results.show(BenchText.of(report));
    }
}
