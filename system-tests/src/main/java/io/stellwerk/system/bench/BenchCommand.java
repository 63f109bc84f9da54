package io.stellwerk.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.embedded.Directories;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Option(names = "--quick", description = "Short: to see whether something has become much slower.")
    private boolean quick;

    @Option(names = "--workload", description = "Only this one, of ${COMPLETION-CANDIDATES}; may be repeated.")
    private @Nullable List<Workload> workloads;

    @Option(names = "--rounds", description = "How often each is measured; the table shows the middle one.")
    private int rounds;

    @Option(names = "--warm-up", description = "Web requests before anything is measured.")
    private int warmUp;

    @Option(names = "--instances", defaultValue = "1", description = "How many of each service run (${DEFAULT-VALUE}).")
    private int instances;

    @Option(names = "--busy", description = "Measure although the machine is busy with other things.")
    private boolean busy;

    @Option(names = "--json", description = "Where the figures are written as JSON.")
    private @Nullable Path json;

    @Option(names = "--plot", description = "Where a picture of them is drawn as SVG.")
    private @Nullable Path plot;

    @Option(names = "--publish", description = "Write the figures into docs/performance.md.")
    private boolean publish;

    @Option(names = "--keep", description = "Keep logs and data of the run in this directory.")
    private @Nullable Path keep;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
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
        BenchReport report = new BenchRun(plan(), directory, others, what -> {
                    out.println(what);
                    out.flush();
                })
                .run();
        write(report);
        if (keep == null && report.differences().isEmpty()) {
            Directories.delete(directory);
        }
        out.print(BenchText.of(report));
        out.flush();
        return report.differences().isEmpty() ? 0 : 1;
    }

    private BenchPlan plan() {
        Set<Workload> chosen = workloads == null ? EnumSet.allOf(Workload.class) : EnumSet.copyOf(workloads);
        BenchPlan plan = (quick ? BenchPlan.quick(chosen) : BenchPlan.full(chosen)).withInstances(instances);
        BenchPlan warm = warmUp > 0 ? plan.after(warmUp) : plan;
        return rounds > 0 ? warm.withRounds(rounds) : warm;
    }

    private void write(BenchReport report) throws IOException {
        if (json != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
        }
        if (plot != null) {
            BenchPlot.write(report, plot);
        }
        if (publish) {
            new PerformancePage(Path.of(System.getProperty("stellwerk.home"), "docs")).add(report);
        }
    }
}
