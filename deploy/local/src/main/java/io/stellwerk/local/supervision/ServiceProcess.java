package io.stellwerk.local.supervision;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One supervised process: it is started, watched, started again when it dies, and stopped. */
public final class ServiceProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProcess.class);
    private static final Duration POLL_UNTIL_READY = Duration.ofMillis(100);
    private static final Duration POLL_WHEN_READY = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final ServiceSpec spec;
    private final Readiness readiness;
    private final BackOff backOff;
    private final ServiceListener listener;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile ServiceState state = ServiceState.STARTING;
    private volatile @Nullable Process process;
    private final AtomicInteger restarts = new AtomicInteger();
    private @Nullable Thread supervisor;

    public ServiceProcess(ServiceSpec spec, Readiness readiness, BackOff backOff, ServiceListener listener) {
        this.spec = spec;
        this.readiness = readiness;
        this.backOff = backOff;
        this.listener = listener;
    }

    /** Starts the process and returns at once; it is supervised from now on. */
    public synchronized void start() {
        supervisor = Thread.ofVirtual().name("supervisor-" + spec.name()).start(this::supervise);
    }

    /** Asks the process to end, waits so long, then ends it by force; nothing restarts it. */
    public void stop(Duration grace) {
        stopping.countDown();
        try {
            awaitEnd(grace);
            joinSupervisor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        enter(ServiceState.STOPPED);
    }

    public String name() {
        return spec.name();
    }

    public int port() {
        return spec.port();
    }

    public ServiceState state() {
        return state;
    }

    public int restarts() {
        return restarts.get();
    }

    /** The process that runs now, if one does. */
    public @Nullable ProcessHandle handle() {
        var running = process;
        return running == null || !running.isAlive() ? null : running.toHandle();
    }

    private void supervise() {
        var deaths = 0;
        try {
            while (isWanted()) {
                var started = Instant.now();
                var exitCode = runOnce();
                if (isWanted()) {
                    deaths = backOff.deaths(deaths, Duration.between(started, Instant.now()));
                    var delay = backOff.delay(deaths);
                    enter(ServiceState.BACKING_OFF);
                    listener.died(this, exitCode, delay);
                    if (!stopping.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
                        restarts.incrementAndGet();
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int runOnce() throws InterruptedException {
        final Process running;
        try {
            running = launch();
        } catch (IOException e) {
            LOG.error("A process could not be started name={}", spec.name(), e);
            return -1;
        }
        var log = Thread.ofPlatform().daemon().name("log-" + spec.name()).start(() -> log(running));
        process = running;
        enter(ServiceState.STARTING);
        if (!isWanted()) {
            running.toHandle().destroy();
        }
        var poll = POLL_UNTIL_READY;
        while (!running.waitFor(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            if (isWanted() && observe()) {
                poll = POLL_WHEN_READY;
            }
        }
        log.join(LAST_WORDS);
        return running.exitValue();
    }

    /** Whether the process is ready now; its state says the same afterwards. */
    private boolean observe() {
        var ready = readiness.isReady();
        if (ready && state != ServiceState.READY) {
            enter(ServiceState.READY);
        } else if (!ready && state == ServiceState.READY) {
            enter(ServiceState.UNREADY);
        }
        return ready;
    }

    private Process launch() throws IOException {
        // Ctrl-C and a dying terminal signal the whole group; the supervisor alone decides on the order of ending.
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.addAll(spec.command());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(spec.environment());
        return builder.start();
    }

    private void log(Process started) {
        try (var log = new RotatingLog(spec.log())) {
            started.getInputStream().transferTo(log);
        } catch (IOException e) {
            if (started.isAlive()) {
                LOG.warn("A log can no longer be written name={}", spec.name(), e);
                drain(started.getInputStream());
            }
        }
    }

    /** A process whose output nobody reads would stand still. */
    private void drain(InputStream output) {
        try {
            output.skipNBytes(Long.MAX_VALUE);
        } catch (IOException _) {
            LOG.debug("The output of a process ended name={}", spec.name());
        }
    }

    private boolean isWanted() {
        return stopping.getCount() > 0;
    }

    private void awaitEnd(Duration grace) throws InterruptedException {
        var running = process;
        if (running == null) {
            return;
        }
        // By its handle: the process object would close its output as well, and its last words would be lost.
        running.toHandle().destroy();
        if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("A process did not end in time and is killed name={}", spec.name());
            running.destroyForcibly().waitFor();
        }
    }

    private void joinSupervisor() throws InterruptedException {
        Thread running;
        synchronized (this) {
            running = supervisor;
        }
        if (running != null && !running.join(Duration.ofSeconds(5))) {
            throw new StackException("The supervisor of " + spec.name() + " does not end.");
        }
    }

    private void enter(ServiceState next) {
        state = next;
        listener.changed(this);
    }
}
