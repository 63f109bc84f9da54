package io.stellwerk.local.stack;

import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.StackException;
import io.stellwerk.local.stack.RunState.ServiceRun;
import io.stellwerk.local.supervision.ServiceListener;
import io.stellwerk.local.supervision.ServiceProcess;
import io.stellwerk.local.supervision.ServiceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Everything that one machine runs: started together, watched, and stopped in good order. */
public final class LocalStack implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final LocalStackSettings settings;
    private final Progress progress;
    private final RunFile runFile;
    private final Parts parts = new Parts();
    private final CountDownLatch startEnded = new CountDownLatch(1);
    private final CountDownLatch allReady;
    private final Set<String> readyOnce = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private volatile @Nullable Services services;

    public LocalStack(LocalStackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.runFile = settings.data().runFile();
        this.allReady = new CountDownLatch(Installation.SERVICES.size() * settings.instances());
    }

    /** Starts everything and returns when all of it can do its work. */
    public void start() {
        KafkaBroker.onFatalError(this::giveUp);
        try {
            LeftOvers.end(settings.data(), progress);
            settings.ports().requireFree();
            record();
            var infrastructure = Infrastructure.start(settings, parts, progress);
            if (!parts.areClosed()) {
                startServices(infrastructure);
            }
        } finally {
            startEnded.countDown();
        }
        awaitReady();
        record();
    }

    /** Stops everything: first the services, then the doors, then what the services stand on. */
    @Override
    public void close() {
        parts.close();
        try {
            // A part that was just starting is stopped as soon as it has started.
            if (!startEnded.await(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                progress.say("Something still starts and may be left over; the next ./stellwerk up ends it.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        runFile.delete();
    }

    /** Kafka cannot work any more; it must be able to end its own thread while everything stops. */
    private void giveUp() {
        if (!givenUp.compareAndSet(false, true)) {
            return;
        }
        progress.say(
                "Kafka cannot write to " + settings.data().kafka() + " any more: is the disk full? Everything stops now"
                        + " and keeps what it has; free some space, then ./stellwerk up. The reason is in "
                        + settings.data().log("signal-box") + ".");
        Thread.ofPlatform().name("give-up").start(() -> System.exit(1));
    }

    private void startServices(Infrastructure infrastructure) {
        var doors = new Doors(settings);
        parts.add("doors", doors);
        var starting = new Services(settings, infrastructure, new Watcher());
        services = starting;
        starting.start();
        parts.add("services", starting);
        doors.open(infrastructure.mail());
        progress.step("gateway", "ready");
    }

    private void awaitReady() {
        try {
            var deadline = Instant.now().plus(START_LIMIT);
            while (!allReady.await(200, TimeUnit.MILLISECONDS)) {
                if (parts.areClosed()) {
                    return;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw notReady();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the services started.", e);
        }
    }

    private StackException notReady() {
        var started = Objects.requireNonNull(services).processes();
        var late = started.stream()
                .map(ServiceProcess::name)
                .filter(name -> !readyOnce.contains(name))
                .toList();
        return new StackException("Not ready after " + START_LIMIT.toSeconds() + " s: " + String.join(", ", late)
                + "; see ./stellwerk logs " + late.getFirst() + " for the reason.");
    }

    private void record() {
        var self = KnownProcess.of(ProcessHandle.current());
        var running = services;
        var runs = running == null
                ? List.<ServiceRun>of()
                : running.processes().stream().map(LocalStack::run).toList();
        runFile.write(new RunState(self.pid(), self.startedAt(), allReady.getCount() == 0, settings.ports(), runs));
    }

    private static ServiceRun run(ServiceProcess service) {
        var handle = service.handle();
        var process = handle == null ? new KnownProcess(0, 0) : KnownProcess.of(handle);
        return new ServiceRun(
                service.name(),
                process.pid(),
                process.startedAt(),
                service.port(),
                service.state().name(),
                service.restarts());
    }

    private final class Watcher implements ServiceListener {

        @Override
        public synchronized void changed(ServiceProcess service) {
            if (service.state() == ServiceState.READY) {
                var again = service.restarts() > 0;
                progress.step(service.name(), again ? "ready again (restart " + service.restarts() + ")" : "ready");
                if (readyOnce.add(service.name())) {
                    allReady.countDown();
                }
            } else if (service.state() == ServiceState.UNREADY) {
                progress.step(service.name(), "runs, but is not ready");
            }
            if (service.state() != ServiceState.STOPPED) {
                record();
            }
        }

        @Override
        public void died(ServiceProcess service, int exitCode, Duration restartsAfter) {
            progress.step(
                    service.name(),
                    "died (exit code " + exitCode + "), starts again in " + restartsAfter.toSeconds() + " s");
        }
    }
}
