package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.IntakeDoor;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.measuring.Rest;
import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.benches.stack.ProcessGroup;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.LocalStackSettings;
import io.stellwerk.local.stack.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A desk, and the ways into it. */
public final class BenchDesk implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 256;

    private final LocalDesk desk;
    private final IntakeDoor door;
    private final QueuedTickets queued;
    private final AgentDesk agents;

    private BenchDesk(LocalDesk desk) {
        this.desk = desk;
        this.door = new IntakeDoor(
                portsOf("intake"), REQUESTS_AT_ONCE, desk.callers().as("bench"));
        this.queued = new QueuedTickets(kafka());
        this.agents = new AgentDesk(portsOf("escalation"), desk.callers().as("anna"));
    }

    /** Starts one with its data in that directory, and with settings that are changed before. */
    public static BenchDesk start(Path directory, UnaryOperator<LocalStackSettings> change) {
        DataDirectory data = new DataDirectory(directory.toAbsolutePath());
        data.prepare();
        return new BenchDesk(LocalDesk.start(data, change));
    }

    private List<Integer> portsOf(String service) {
        return desk.instancesOf(service).stream().map(RunState.ServiceRun::port).toList();
    }

    String kafka() {
        return desk.kafka();
    }

    /** Where PostgreSQL listens. */
    public int postgresPort() {
        return desk.ports().postgres();
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

    BenchReconciliation reconciliation() {
        return new BenchReconciliation(postgresPort());
    }

    /** The instances of all services. */
    public List<RunState.ServiceRun> services() {
        return desk.services();
    }

    /** Waits until it has done all that it was asked, so that the next measurement pays for its own work alone. */
    public void awaitRest() {
        Rest.await(postgresPort());
    }

    /** The processes; this one counts, because it is the broker and the mail server. */
    List<ProcessGroup> parts() {
        return ProcessGroup.of(desk.data());
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
        desk.close();
    }
}
