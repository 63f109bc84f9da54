package io.stellwerk.system.bench;

import io.stellwerk.local.box.BoxSettings;
import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import io.stellwerk.local.box.PortPlan;
import io.stellwerk.local.box.Progress;
import io.stellwerk.local.box.RunState;
import io.stellwerk.local.box.SignalBox;
import io.stellwerk.local.supervision.Ending;
import io.stellwerk.system.measuring.IntakeDoor;
import io.stellwerk.system.measuring.QueuedTickets;
import io.stellwerk.system.stack.ProcessGroup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A desk of one's own, as {@code ./stellwerk up} starts it, and the ways into it. */
final class BenchDesk implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 256;

    private final Instant began = Instant.now();
    private final DataDirectory data;
    private final PortPlan ports = PortPlan.free();
    private final SignalBox box;
    private final Ending ending;
    private final Duration startUp;
    private final IntakeDoor door;
    private final QueuedTickets queued;
    private final AgentDesk agents;

    private BenchDesk(Path directory, int instances) {
        data = new DataDirectory(directory.toAbsolutePath());
        data.prepare();
        box = new SignalBox(
                BoxSettings.forWork(Installation.here(), data, ports).withInstances(instances),
                new Progress(System.out, Instant.now()));
        ending = new Ending(box::close);
        box.start();
        startUp = Duration.between(began, Instant.now());
        door = new IntakeDoor(portsOf("intake"), REQUESTS_AT_ONCE);
        queued = new QueuedTickets(kafka());
        agents = new AgentDesk(portsOf("escalation"));
    }

    /** Starts one with so many instances of each service and its data in that directory. */
    static BenchDesk start(Path directory, int instances) {
        return new BenchDesk(directory, instances);
    }

    private List<Integer> portsOf(String service) {
        return data.runFile().read().orElseThrow().instancesOf(service).stream()
                .map(RunState.ServiceRun::port)
                .toList();
    }

    /** How long it took until everything was ready. */
    Duration startUp() {
        return startUp;
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    int postgresPort() {
        return ports.postgres();
    }

    IntakeDoor door() {
        return door;
    }

    QueuedTickets queued() {
        return queued;
    }

    AgentDesk agents() {
        return agents;
    }

    Books books() {
        return new Books(ports.postgres());
    }

    /** The processes; this one counts, because it is the broker and the mail server. */
    List<ProcessGroup> parts() {
        return ProcessGroup.of(data);
    }

    /** The processes, and another that uses the same servers. */
    List<ProcessGroup> partsWith(ProcessGroup other) {
        List<ProcessGroup> all = new ArrayList<>(parts());
        all.add(other);
        return all;
    }

    @Override
    public void close() {
        door.close();
        agents.close();
        queued.close();
        box.close();
        ending.close();
    }
}
