package io.stellwerk.benches.stack;

import io.stellwerk.local.supervision.ServiceProcess;
import io.stellwerk.local.supervision.ServiceState;
import java.util.concurrent.atomic.AtomicBoolean;

/** One running copy of a service. */
public final class ServiceInstance {

    private final ServiceProcess process;
    private final InstanceClock clock;
    private final AtomicBoolean frozen = new AtomicBoolean();

    ServiceInstance(ServiceProcess process, InstanceClock clock) {
        this.process = process;
        this.clock = clock;
    }

    /** Where it answers HTTP. */
    public int port() {
        return process.port();
    }

    /** Whether it can do its work. */
    public boolean isReady() {
        return !frozen.get() && process.state() == ServiceState.READY && process.handle() != null;
    }

    /** Ends it as {@code kill -9} does; it is started again. */
    public void kill() {
        ProcessHandle running = process.handle();
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Stops it in its tracks, with all its connections open. */
    public void freeze() {
        frozen.set(true);
        signal("STOP");
    }

    /** Lets it go on as if no time had passed. */
    public void thaw() {
        signal("CONT");
        frozen.set(false);
    }

    /** The clock it reads. */
    public InstanceClock clock() {
        return clock;
    }

    ServiceProcess process() {
        return process;
    }

    private void signal(String name) {
        ProcessHandle running = process.handle();
        if (running != null) {
            Supervision.signal(running, name);
        }
    }
}
