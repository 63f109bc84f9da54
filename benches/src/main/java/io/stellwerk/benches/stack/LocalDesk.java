package io.stellwerk.benches.stack;

import io.stellwerk.benches.measuring.PasswordFile;
import io.stellwerk.issuer.Callers;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.LocalIdentity;
import io.stellwerk.local.stack.LocalStack;
import io.stellwerk.local.stack.LocalStackSettings;
import io.stellwerk.local.stack.PortPlan;
import io.stellwerk.local.stack.Progress;
import io.stellwerk.local.stack.RunState;
import io.stellwerk.local.supervision.Ending;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The whole desk at work on a directory of data, as {@code ./stellwerk up} starts it, but on ports of its own. */
public final class LocalDesk implements AutoCloseable {

    private final DataDirectory data;
    private final PortPlan ports;
    private final Callers callers;
    private final LocalStack box;
    private final Ending ending;

    private LocalDesk(DataDirectory data, UnaryOperator<LocalStackSettings> change) {
        this.data = data;
        data.prepare();
        PasswordFile.use(data);
        this.ports = PortPlan.free();
        this.callers = new Callers(new LocalIdentity(data, ports).tokens());
        this.box = new LocalStack(
                change.apply(LocalStackSettings.forWork(Installation.here(), data, ports)),
                new Progress(System.out, Instant.now()));
        this.ending = new Ending(box::close);
    }

    /** Starts it, and returns when it can do its work. */
    public static LocalDesk start(DataDirectory data) {
        return start(data, UnaryOperator.identity());
    }

    /** Starts one whose settings are changed before. */
    public static LocalDesk start(DataDirectory data, UnaryOperator<LocalStackSettings> change) {
        LocalDesk desk = new LocalDesk(data, change);
        try {
            desk.box.start();
            return desk;
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    /** Where it keeps its data. */
    public DataDirectory data() {
        return data;
    }

    /** Whose requests its services take. */
    public Callers callers() {
        return callers;
    }

    /** Where it can be reached. */
    public PortPlan ports() {
        return ports;
    }

    /** The broker's address. */
    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** The instances of all services. */
    public List<RunState.ServiceRun> services() {
        return data.runFile().read().orElseThrow().processes();
    }

    /** The instances of a service. */
    public List<RunState.ServiceRun> instancesOf(String service) {
        return data.runFile().read().orElseThrow().instancesOf(service);
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
