package io.stellwerk.benches.profile;

import io.stellwerk.benches.measuring.Notes;
import io.stellwerk.benches.speed.BenchPlan;
import io.stellwerk.benches.speed.PlanOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk profile}: 0 when everything added up at the end, else 1. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Records where the services' time goes at each kind of work that the bench measures; after "
                + ProfileCommand.WARM_UP + " web requests unless told otherwise.")
public final class ProfileCommand implements Callable<Integer> {

    static final int WARM_UP = 60_000;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(
            names = "--directory",
            description = "Where recordings, flame graphs, hot methods, statements and the desk's data are kept.")
    private @Nullable Path keep;

    @Mixin
    private Notes notes = new Notes();

    @Override
    public Integer call() throws Exception {
        Path directory = (keep == null ? Files.createTempDirectory("stellwerk-profile") : Files.createDirectories(keep))
                .toAbsolutePath();
        BenchPlan plan = options.plan(chosen -> BenchPlan.full(chosen).after(WARM_UP));
        List<String> differences = new ProfileRun(plan, directory, notes::note).run();
        differences.forEach(notes::note);
        notes.note("recordings (*.jfr), flame graphs (*.html), hot methods and statements (*.txt) in " + directory);
        return differences.isEmpty() ? 0 : 1;
    }
}
