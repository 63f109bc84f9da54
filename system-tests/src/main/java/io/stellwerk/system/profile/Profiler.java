package io.stellwerk.system.profile;

import io.stellwerk.local.stack.RunState;
import io.stellwerk.system.bench.BenchDesk;
import io.stellwerk.system.bench.Measured;
import io.stellwerk.system.bench.Workload;
import io.stellwerk.system.measuring.Connections;
import io.stellwerk.system.stack.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes the profile of a desk that does work of one kind. */
public final class Profiler {

    /** PostgreSQL's processes tell what they have counted at the latest when they had nothing to do for so long. */
    private static final Duration DATABASE_TELLS = Duration.ofSeconds(11);

    private final BenchDesk desk;
    private final Path directory;
    private final Connections server;

    /** Recordings and flame graphs go to the directory. */
    public Profiler(BenchDesk desk, Path directory) {
        this.desk = desk;
        this.directory = directory.toAbsolutePath();
        this.server = new Connections(desk.postgresPort());
    }

    /** Waits until the desk has done all that it was asked before, and begins. */
    public Begun begin() throws IOException, SQLException {
        Files.createDirectories(directory);
        desk.awaitRest();
        Waiting.forAWhile(DATABASE_TELLS);
        StatementFigures.reset(server);
        Map<String, ThreadTimes> threads = new LinkedHashMap<>();
        for (RunState.ServiceRun service : desk.services()) {
            JavaProcess process = new JavaProcess(service.pid());
            process.startRecording();
            threads.put(service.name(), process.threads());
        }
        return new Begun(threads, DatabaseCounters.read(server), BrokerCounters.read(), System.nanoTime());
    }

    /** What the file with a flame graph is called. */
    static String graph(String workload, String service) {
        return workload + "-" + service + ".html";
    }

    /** A profile that is being taken. */
    public final class Begun {

        private final Map<String, ThreadTimes> threads;
        private final DatabaseCounters database;
        private final BrokerCounters broker;
        private final long begin;

        private Begun(Map<String, ThreadTimes> threads, DatabaseCounters database, BrokerCounters broker, long begin) {
            this.threads = threads;
            this.database = database;
            this.broker = broker;
            this.begin = begin;
        }

        /** Tells what the work took that was measured since, and by now is done with all that follows. */
        public Profile end(Measured work) throws IOException, SQLException {
            double seconds = (System.nanoTime() - begin) / 1e9;
            BrokerCounters brokerNow = BrokerCounters.read();
            List<StatementFigures> statements = StatementFigures.read(server);
            Map<String, ThreadTimes> threadsNow = stopRecordings(work.workload());
            Waiting.forAWhile(DATABASE_TELLS);
            DatabaseCounters databaseNow = DatabaseCounters.read(server);
            return new Profile(
                    work,
                    seconds,
                    services(work.workload(), threadsNow),
                    statements,
                    databaseNow.minus(database),
                    brokerNow.minus(broker));
        }

        private Map<String, ThreadTimes> stopRecordings(Workload workload) {
            Map<String, ThreadTimes> times = new LinkedHashMap<>();
            for (RunState.ServiceRun service : desk.services()) {
                JavaProcess process = new JavaProcess(service.pid());
                times.put(service.name(), process.threads());
                process.stopRecording(recording(workload, service.name()));
            }
            return times;
        }

        private Map<String, ServiceProfile> services(Workload workload, Map<String, ThreadTimes> threadsNow)
                throws IOException {
            Map<String, ServiceProfile> services = new LinkedHashMap<>();
            for (Map.Entry<String, ThreadTimes> now : threadsNow.entrySet()) {
                String name = now.getKey();
                ThreadTimes before = Objects.requireNonNull(threads.get(name));
                Path recording = recording(workload, name);
                FlameGraph.draw(name, recording, directory.resolve(graph(Profile.name(workload), name)));
                services.put(
                        name,
                        new ServiceProfile(
                                now.getValue().cpuMillisSince(before),
                                now.getValue().allocatedBytesSince(before),
                                Recording.read(recording)));
            }
            return services;
        }

        private Path recording(Workload workload, String service) {
            return directory.resolve(Profile.name(workload) + "-" + service + ".jfr");
        }
    }
}
