package io.stellwerk.system.growth;

import io.stellwerk.local.box.BoxSettings;
import io.stellwerk.local.box.DataDirectory;
import io.stellwerk.local.box.Installation;
import io.stellwerk.local.box.PortPlan;
import io.stellwerk.local.box.Progress;
import io.stellwerk.local.box.RunState;
import io.stellwerk.local.box.SignalBox;
import io.stellwerk.local.supervision.Ending;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole desk at work on a directory of data. */
final class Desk implements AutoCloseable {

    private final DataDirectory data;
    private final PortPlan ports;
    private final SignalBox box;
    private final Ending ending;

    private Desk(DataDirectory data, PortPlan ports, SignalBox box) {
        this.data = data;
        this.ports = ports;
        this.box = box;
        this.ending = new Ending(box::close);
    }

    /** Starts it, and returns when it can do its work. */
    static Desk start(DataDirectory data) {
        PortPlan ports = PortPlan.free();
        SignalBox box = new SignalBox(
                BoxSettings.forWork(Installation.here(), data, ports), new Progress(System.out, Instant.now()));
        Desk desk = new Desk(data, ports, box);
        try {
            box.start();
            return desk;
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    PortPlan ports() {
        return ports;
    }

    Connections connections() {
        return new Connections(ports.postgres());
    }

    String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** How much processor time the services and the database have used. */
    ProcessorTime processorTime() {
        Map<String, Long> services = data.runFile().read().stream()
                .flatMap(run -> run.processes().stream())
                .collect(Collectors.toMap(RunState.ServiceRun::name, RunState.ServiceRun::pid));
        return ProcessorTime.now(services, data.postgres());
    }

    @Override
    public void close() {
        try {
            box.close();
        } finally {
            ending.close();
        }
    }
}
