package io.stellwerk.system.profile;

import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import io.stellwerk.local.events.Bench;
import io.stellwerk.local.events.BenchLoad;
import io.stellwerk.local.events.BenchResult;
import io.stellwerk.system.stack.LocalDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./stellwerk profile}: 0 when every ticket arrived, else 1. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Shows where the time goes while a desk is at work: its processes, code, database and broker.")
public final class ProfileCommand implements Callable<Integer> {

    @Option(names = "--tickets", defaultValue = "8000", description = "Tickets to measure (${DEFAULT-VALUE}).")
    private int tickets;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Tickets a second; 0: as many as are answered (default).")
    private int rate;

    @Option(names = "--warm-up", defaultValue = "8000", description = "Tickets before that (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--connections", defaultValue = "64", description = "Requests at once at most (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--publish", description = "Write the profile to docs/performance.md and docs/profile.")
    private boolean publish;

    @Option(
            names = "--directory",
            description = "Where recordings, flame graphs, figures and the desk's data are kept.")
    private @Nullable Path keep;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Takes a profile. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(new CommandLine(new ProfileCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = (keep == null ? Files.createTempDirectory("stellwerk-profile") : Files.createDirectories(keep))
                .toAbsolutePath();
        note("recordings, flame graphs and figures in " + directory);
        DataDirectory data = new DataDirectory(directory.resolve("data"));
        data.prepare();
        ProfileReport report;
        boolean complete;
        try (LocalDesk local =
                LocalDesk.start(data, settings -> settings.withDatabaseServer(ProfiledDesk.databaseServer()))) {
            ProfiledDesk desk = new ProfiledDesk(data, local.ports());
            ProfilePlan plan = new ProfilePlan(warmUp, tickets, rate, connections);
            note("warming up");
            load(desk, plan.warmUpLoad());
            Profiler.Begun profiler = new Profiler(desk, directory).begin();
            note("measuring");
            BenchResult result = load(desk, plan.measuredLoad());
            note(result.report());
            complete = result.isComplete();
            report = ProfileReport.of(plan, tickets / result.seconds(), profiler.end(tickets));
        }
        Publication.writeFigures(report, directory.resolve("profile.json"));
        if (publish) {
            new Publication(Installation.here().home().resolve("docs")).write(report, directory);
        }
        note(report.text());
        return complete ? 0 : 1;
    }

    private static BenchResult load(ProfiledDesk desk, BenchLoad load) throws InterruptedException {
        return new Bench(
                        "http://127.0.0.1:" + desk.ports().intake(),
                        "127.0.0.1:" + desk.ports().kafka(),
                        load)
                .run();
    }

    private void note(String what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(what);
        out.flush();
    }
}
