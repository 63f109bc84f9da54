package io.stellwerk.system.profile;

import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.LocalStackSettings;
import io.stellwerk.system.bench.BenchDesk;
import io.stellwerk.system.bench.BenchPlan;
import io.stellwerk.system.bench.Commit;
import io.stellwerk.system.bench.DeskBench;
import io.stellwerk.system.bench.Measured;
import io.stellwerk.system.bench.SeenTicket;
import io.stellwerk.system.bench.Workload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A start, then a desk of its own that is warmed up and profiled at each kind of work that the bench measures. */
final class ProfileRun {

    private final BenchPlan plan;
    private final Path directory;
    private final Consumer<String> chronicle;
    private final List<Profile> profiles = new ArrayList<>();

    /** Recordings, flame graphs and the desks' data go to the directory. */
    ProfileRun(BenchPlan plan, Path directory, Consumer<String> chronicle) {
        this.plan = plan;
        this.directory = directory;
        this.chronicle = chronicle;
    }

    ProfileReport run() throws Exception {
        chronicle.accept("starting as a user does");
        StartProfile start = StartProfile.take(directory.resolve("start-up"));
        try (BenchDesk desk = BenchDesk.start(directory.resolve("desk"), ProfileRun::counted)) {
            DeskBench bench = new DeskBench(plan, desk);
            chronicle.accept("warming up");
            bench.warmUp();
            profile(bench, new Profiler(desk, directory));
            return new ProfileReport(
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    Commit.of(Installation.here().home()),
                    plan.warmUp(),
                    Runtime.getRuntime().availableProcessors(),
                    Objects.requireNonNullElse(System.getenv("_JAVA_OPTIONS"), ""),
                    start,
                    profiles,
                    bench.differences());
        }
    }

    /** PostgreSQL counts what is asked of it. */
    private static LocalStackSettings counted(LocalStackSettings settings) {
        return settings.withDatabaseServer(Map.of(
                "shared_preload_libraries", "pg_stat_statements",
                "track_io_timing", "on",
                "track_wal_io_timing", "on"));
    }

    private void profile(DeskBench bench, Profiler profiler) throws Exception {
        if (wanted(Workload.WEB)) {
            take(profiler.begin(), bench::flood);
        }
        if (wanted(Workload.LATENCY)) {
            double pace = bench.flood().perSecond() * Workload.HALF;
            take(profiler.begin(), () -> bench.steady(Workload.LATENCY, pace));
        }
        if (wanted(Workload.CHANNEL)) {
            take(profiler.begin(), bench::messages);
        }
        if (wanted(Workload.AGENTS)) {
            List<SeenTicket> tickets = bench.look();
            take(profiler.begin(), () -> bench.work(tickets));
        }
    }

    private void take(Profiler.Begun profiler, Callable<Measured> work) throws Exception {
        Profile profile = profiler.end(work.call());
        chronicle.accept(profile.sentence());
        profiles.add(profile);
    }

    private boolean wanted(Workload workload) {
        return plan.workloads().contains(workload);
    }
}
