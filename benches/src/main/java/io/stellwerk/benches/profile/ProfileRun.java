package io.stellwerk.benches.profile;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.speed.BenchDesk;
import io.stellwerk.benches.speed.BenchPlan;
import io.stellwerk.benches.speed.DeskBench;
import io.stellwerk.benches.speed.Measured;
import io.stellwerk.benches.speed.SeenTicket;
import io.stellwerk.benches.speed.Workload;
import io.stellwerk.local.stack.LocalStackSettings;
import io.stellwerk.local.stack.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Warms a desk up and records it at each kind of work that the bench measures. */
final class ProfileRun {

    private final BenchPlan plan;
    private final Path directory;
    private final Consumer<String> chronicle;

    /** Writes recordings and the desk's data into the directory. */
    ProfileRun(BenchPlan plan, Path directory, Consumer<String> chronicle) {
        this.plan = plan;
        this.directory = directory;
        this.chronicle = chronicle;
    }

    /** Records all workloads of the plan, and returns what did not add up at the end. */
    List<String> run() throws Exception {
        try (BenchDesk desk = BenchDesk.start(directory.resolve("desk"), ProfileRun::counted)) {
            DeskBench bench = new DeskBench(plan, desk);
            chronicle.accept("warming up");
            bench.warmUp();
            if (wanted(Workload.WEB)) {
                record(desk, bench::flood);
            }
            if (wanted(Workload.LATENCY)) {
                double pace = bench.flood().perSecond() * Workload.HALF;
                record(desk, () -> bench.steady(Workload.LATENCY, pace));
            }
            if (wanted(Workload.CHANNEL)) {
                record(desk, bench::messages);
            }
            if (wanted(Workload.AGENTS)) {
                List<SeenTicket> tickets = bench.look();
                record(desk, () -> bench.work(tickets));
            }
            return bench.differences();
        }
    }

    private static LocalStackSettings counted(LocalStackSettings settings) {
        return settings.withDatabaseServer(
                Map.of("shared_preload_libraries", "pg_stat_statements", "track_io_timing", "on"));
    }

    private void record(BenchDesk desk, Callable<Measured> work) throws Exception {
        Connections server = new Connections(desk.postgresPort());
        desk.awaitRest();
        StatementFigures.reset(server);
        for (RunState.ServiceRun service : desk.services()) {
            new JavaProcess(service.pid()).startRecording();
        }
        Measured measured = work.call();
        String name = measured.workload().name().toLowerCase(Locale.ROOT);
        chronicle.accept("%s: %,.0f a second, %.2f ms of processor time each"
                .formatted(measured.workload().words(), measured.perSecond(), measured.cpuMillisEach()));
        for (RunState.ServiceRun service : desk.services()) {
            keep(service, name + "-" + service.name());
        }
        keepStatements(server, name);
    }

    private void keep(RunState.ServiceRun service, String name) throws IOException {
        Path recording = directory.resolve(name + ".jfr");
        new JavaProcess(service.pid()).stopRecording(recording);
        FlameGraph.draw(name, recording, directory.resolve(name + ".html"));
        Files.writeString(directory.resolve(name + ".txt"), JavaProcess.view(recording));
    }

    private void keepStatements(Connections server, String name) throws IOException, SQLException {
        List<String> lines = StatementFigures.read(server).stream()
                .map(StatementFigures::line)
                .toList();
        Files.write(directory.resolve(name + "-statements.txt"), lines);
    }

    private boolean wanted(Workload workload) {
        return plan.workloads().contains(workload);
    }
}
