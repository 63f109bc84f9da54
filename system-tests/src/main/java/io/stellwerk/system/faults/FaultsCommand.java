package io.stellwerk.system.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.local.box.Installation;
import io.stellwerk.system.stack.BenchStack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./stellwerk faults}: 0 when every promise was kept, 1 when one was broken. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description = "Lets one fault after another strike a desk at work, and shows that nothing is lost or doubled.")
public final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--minutes", defaultValue = "600", description = "After which time no further round begins.")
    private int minutes;

    @Option(names = "--rounds", defaultValue = "20", description = "How often each fault strikes (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", description = "Repeats the order of faults and work of an earlier run.")
    private @Nullable Long seed;

    @Option(names = "--only", split = ",", description = "Only these faults: ${COMPLETION-CANDIDATES}.")
    private @Nullable List<Fault> only;

    @Option(names = "--rate", defaultValue = "4", description = "Stories a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--report", description = "Where the report is written as JSON.")
    private @Nullable Path report;

    @Option(names = "--publish", description = "Write docs/guarantees.md, and its figures beside it, from this run.")
    private boolean publish;

    @Option(names = "--keep", description = "Keep logs and data of the run in this directory.")
    private @Nullable Path keep;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the bench. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new FaultsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long seeded = seed == null ? new Random().nextLong(1_000_000) : seed;
        List<Fault> faults = (only == null ? Arrays.asList(Fault.values()) : only)
                .stream().filter(Fault::isPossible).toList();
        Path directory = keep == null ? Files.createTempDirectory("stellwerk-faults") : Files.createDirectories(keep);
        out.printf("seed %d, %d faults, logs in %s%n", seeded, faults.size(), directory);
        FaultPlan plan = new FaultPlan(seeded, faults, rounds, Duration.ofMinutes(minutes), rate);
        FaultReport result;
        try (BenchStack stack = BenchStack.start(Installation.here(), directory.toAbsolutePath(), Map.of())) {
            result = new FaultBench(stack, plan, what -> {
                        out.println(what);
                        out.flush();
                    })
                    .run();
        }
        if (report != null) {
            write(report, result);
        }
        if (publish) {
            Path docs = Installation.here().home().resolve("docs");
            write(docs.resolve("guarantees.json"), result);
            Files.writeString(docs.resolve("guarantees.md"), new GuaranteesPage(result).markdown());
        }
        show(out, result);
        return result.isClean() ? 0 : 1;
    }

    private static void write(Path file, FaultReport result) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
    }

    private static void show(PrintWriter out, FaultReport result) {
        out.printf(
                "%d stories, %d promises, %d reconciliations in %.0f s, seed %d%n",
                result.stories(), result.promises(), result.reconciliations(), result.seconds(), result.seed());
        result.faults()
                .forEach((_, strikes) -> out.printf(
                        "  %3d x %s, at worst %.1f s until a new request was queued%n",
                        strikes.times(), strikes.description(), strikes.worstRecovery()));
        result.violations().forEach((check, sentences) -> {
            out.println("BROKEN: " + check);
            sentences.forEach(sentence -> out.println("  " + sentence));
        });
        out.println(result.isClean() ? "every promise kept" : "repeat with --seed " + result.seed());
        out.flush();
    }
}
