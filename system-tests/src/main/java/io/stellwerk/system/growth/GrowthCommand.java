package io.stellwerk.system.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.embedded.Directories;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import io.stellwerk.system.stack.LocalDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./stellwerk growth}: 0 when every operation was answered, flat or not, 1 when one was not. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "Measures what each operation costs as the backlog of open tickets grows.")
public final class GrowthCommand implements Callable<Integer> {

    private static final long FEWEST = 10_000;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,1000000,10000000",
            description = "Open tickets, ascending (${DEFAULT-VALUE}).")
    private List<Long> sizes = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "6",
            description = "For how long each operation goes on in a round (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds over all operations (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "For the draw of tickets (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Where the figures are written as JSON.")
    private @Nullable Path json;

    @Option(names = "--publish", description = "Write the figures into docs/performance.md.")
    private boolean publish;

    @Option(
            names = "--keep",
            description = "Keep logs and data of the run in this directory, or go on with those there.")
    private @Nullable Path keep;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new GrowthCommand())
                .setExecutionExceptionHandler(GrowthCommand::inOneSentence)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (sizes.stream().anyMatch(size -> size < FEWEST)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Fewer than %d tickets are used up before they are measured: give larger --sizes."
                            .formatted(FEWEST));
        }
        String begun = Instant.now().toString();
        Path directory = keep == null ? Files.createTempDirectory("stellwerk-growth") : Files.createDirectories(keep);
        DataDirectory data = new DataDirectory(directory);
        data.prepare();
        GrowthPlan plan = new GrowthPlan(sizes.stream().sorted().toList(), Duration.ofSeconds(seconds), rounds, seed);
        try {
            return measured(plan, data, begun);
        } finally {
            if (keep == null) {
                Directories.delete(directory);
            }
        }
    }

    private int measured(GrowthPlan plan, DataDirectory data, String begun) throws IOException, SQLException {
        if (!Files.exists(data.postgres())) {
            note("starting the desk once, for its tables");
            LocalDesk.start(data).close();
        }
        GrowthBench bench = new GrowthBench(plan, data, this::note);
        List<SizeReport> done = new ArrayList<>();
        for (long size : plan.sizes()) {
            done.add(bench.measure(size));
            GrowthReport report = GrowthReport.of(begun, done);
            if (json != null) {
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
            }
            note(new GrowthText(report).markdown());
        }
        GrowthReport report = GrowthReport.of(begun, done);
        if (publish) {
            new GrowthPage(Installation.here().home().resolve("docs")).write(report);
        }
        report.sizes().stream()
                .flatMap(size -> size.operations().stream())
                .filter(operation -> operation.failed() > 0)
                .forEach(operation -> note("NOT ANSWERED: %s, %d of %d times"
                        .formatted(operation.name(), operation.failed(), operation.times())));
        return report.isSound() ? 0 : 1;
    }

    private void note(String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(what);
        out.flush();
    }

    private static int inOneSentence(Exception e, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (e instanceof StackException) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        throw e;
    }
}
