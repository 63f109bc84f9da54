package io.stellwerk.system.profile;

import io.stellwerk.local.box.RunState;
import io.stellwerk.system.measuring.Rest;
import io.stellwerk.system.stack.MachineUse;
import io.stellwerk.system.stack.ProcessGroup;
import io.stellwerk.system.stack.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes the profile of a desk between two moments. */
public final class Profiler {

    /** PostgreSQL's processes tell what they have counted at the latest when they had nothing to do for so long. */
    private static final Duration DATABASE_TELLS = Duration.ofSeconds(11);

    private final ProfiledDesk desk;
    private final Path directory;
    private final DatabaseServer server;

    /** Recordings and flame graphs go to the directory. */
    public Profiler(ProfiledDesk desk, Path directory) {
        this.desk = desk;
        this.directory = directory.toAbsolutePath();
        this.server = desk.database();
    }

    /** Waits until the desk has done all that it was asked before, and begins. */
    public Begun begin() throws IOException {
        Files.createDirectories(directory);
        Rest.await(desk.ports().postgres());
        Waiting.forAWhile(DATABASE_TELLS);
        StatementFigures.reset(server);
        Map<String, ThreadTimes> threads = new LinkedHashMap<>();
        for (RunState.ServiceRun service : desk.services()) {
            JavaProcess process = new JavaProcess(service.pid());
            process.startRecording();
            threads.put(service.name(), process.threads());
        }
        return new Begun(
                threads,
                DatabaseCounters.read(server),
                BrokerCounters.read(),
                MachineUse.begin(ProcessGroup.of(desk.data())),
                System.nanoTime());
    }

    /** A profile that is being taken. */
    public final class Begun {

        private final Map<String, ThreadTimes> threads;
        private final DatabaseCounters database;
        private final BrokerCounters broker;
        private final MachineUse.Begun processes;
        private final long begin;

        private Begun(
                Map<String, ThreadTimes> threads,
                DatabaseCounters database,
                BrokerCounters broker,
                MachineUse.Begun processes,
                long begin) {
            this.threads = threads;
            this.database = database;
            this.broker = broker;
            this.processes = processes;
            this.begin = begin;
        }

        /** Waits until the desk has done all that it was asked, and tells what that took. */
        public Profile end(int tickets) throws IOException {
            Rest.await(desk.ports().postgres());
            double seconds = (System.nanoTime() - begin) / 1e9;
            MachineUse use = processes.end();
            BrokerCounters brokerNow = BrokerCounters.read();
            List<StatementFigures> statements = StatementFigures.read(server);
            Map<String, ThreadTimes> threadsNow = stopRecordings();
            Waiting.forAWhile(DATABASE_TELLS);
            DatabaseCounters databaseNow = DatabaseCounters.read(server);
            return new Profile(
                    Instant.now().toString(),
                    tickets,
                    seconds,
                    use,
                    services(threadsNow),
                    statements,
                    databaseNow.minus(database),
                    brokerNow.minus(broker));
        }

        private Map<String, ThreadTimes> stopRecordings() {
            Map<String, ThreadTimes> times = new LinkedHashMap<>();
            for (RunState.ServiceRun service : desk.services()) {
                JavaProcess process = new JavaProcess(service.pid());
                times.put(service.name(), process.threads());
                process.stopRecording(recording(service.name()));
            }
            return times;
        }

        private Map<String, ServiceProfile> services(Map<String, ThreadTimes> threadsNow) throws IOException {
            Map<String, ServiceProfile> services = new LinkedHashMap<>();
            for (Map.Entry<String, ThreadTimes> now : threadsNow.entrySet()) {
                String name = now.getKey();
                ThreadTimes before = Objects.requireNonNull(threads.get(name));
                FlameGraph.draw(name, recording(name), directory.resolve(name + ".html"));
                services.put(
                        name,
                        new ServiceProfile(
                                now.getValue().cpuMillisSince(before),
                                now.getValue().allocatedBytesSince(before),
                                Recording.read(recording(name))));
            }
            return services;
        }

        private Path recording(String service) {
            return directory.resolve(service + ".jfr");
        }
    }
}
