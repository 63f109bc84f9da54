package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Results;
import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.embedded.Directories;
import io.stellwerk.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Results results = new Results();

    @Option(
            names = "--keep",
            description = "Keep logs and data of the run in this directory, or go on with those there.")
    private @Nullable Path keep;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

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
            results.note("starting the desk once, for its tables");
            LocalDesk.start(data).close();
        }
        GrowthBench bench = new GrowthBench(plan, data, results::note);
        List<SizeReport> done = new ArrayList<>();
        for (long size : plan.sizes()) {
            done.add(bench.measure(size));
            GrowthReport report = GrowthReport.of(begun, done);
            results.keep(report);
            results.note(new GrowthText(report).markdown());
        }
        GrowthReport report = GrowthReport.of(begun, done);
        Path docs = results.docs();
        if (docs != null) {
            new GrowthPage(docs).write(report);
        }
        report.sizes().stream()
                .flatMap(size -> size.operations().stream())
                .filter(operation -> operation.failed() > 0)
                .forEach(operation -> results.note("NOT ANSWERED: %s, %d of %d times"
                        .formatted(operation.name(), operation.failed(), operation.times())));
        return report.isSound() ? 0 : 1;
    }
}
