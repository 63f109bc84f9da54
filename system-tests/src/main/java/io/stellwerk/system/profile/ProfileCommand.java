package io.stellwerk.system.profile;

import io.stellwerk.local.stack.Installation;
import io.stellwerk.system.bench.BenchPlan;
import io.stellwerk.system.bench.PlanOptions;
import io.stellwerk.system.measuring.Notes;
import io.stellwerk.system.measuring.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./stellwerk profile}: 0 when everything added up at the end, else 1. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description =
                "Shows where the time goes in a start and at each kind of work: processes, code, database and broker;"
                        + " after " + ProfileCommand.WARM_UP + " web requests unless told otherwise.")
public final class ProfileCommand implements Callable<Integer> {

    static final int WARM_UP = 60_000;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--publish", description = "Write the profiles to docs/performance.md and docs/profile.")
    private boolean publish;

    @Option(
            names = "--directory",
            description = "Where recordings, flame graphs, figures and the desk's data are kept.")
    private @Nullable Path keep;

    @Mixin
    private Notes notes = new Notes();

    @Override
    public Integer call() throws Exception {
        Path directory = (keep == null ? Files.createTempDirectory("stellwerk-profile") : Files.createDirectories(keep))
                .toAbsolutePath();
        notes.note("recordings, flame graphs and figures in " + directory);
        BenchPlan plan = options.plan(chosen -> BenchPlan.full(chosen).after(WARM_UP));
        ProfileReport report = new ProfileRun(plan, directory, notes::note).run();
        Results.write(report, directory.resolve("profile.json"));
        if (publish) {
            new Publication(Installation.here().home().resolve("docs")).write(report, directory);
        }
        notes.note(report.text());
        return report.differences().isEmpty() ? 0 : 1;
    }
}
