package io.stellwerk.benches.stack;

import io.stellwerk.local.supervision.HttpReadiness;
import io.stellwerk.local.supervision.ServiceSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** All instances of one service: more can join, and the last one can leave. */
public final class ServiceInstances implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final String service;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path directory;
    private final HttpClient health;
    private final AtomicInteger started = new AtomicInteger();
    private final List<ServiceInstance> instances = new CopyOnWriteArrayList<>();

    ServiceInstances(
            String service, List<String> command, Map<String, String> environment, Path directory, HttpClient health) {
        this.service = service;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.health = health;
    }

    /** The service's name. */
    public String service() {
        return service;
    }

    /** Starts one more and returns at once. */
    public ServiceInstance join() {
        String name = service + "-" + started.incrementAndGet();
        int port = StackPorts.next();
        InstanceClock clock = new InstanceClock(directory.resolve(name + ".clock"));
        Map<String, String> own = new HashMap<>(environment);
        own.put("PORT", Integer.toString(port));
        own.putAll(clock.environment());
        ServiceSpec spec = new ServiceSpec(name, port, command, own, directory.resolve(name + ".log"));
        HttpReadiness readiness = new HttpReadiness(health, URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        ServiceInstance instance = new ServiceInstance(Supervision.of(spec, readiness), clock);
        instance.process().start();
        instances.add(instance);
        return instance;
    }

    /** The youngest goes, after it has finished what it has begun. */
    public void leave() {
        ServiceInstance youngest = instances.removeLast();
        Supervision.stop(List.of(youngest.process()));
    }

    /** The youngest goes by {@code kill -9} and does not come back. */
    public void vanish() {
        ServiceInstance youngest = instances.removeLast();
        youngest.process().stop(Duration.ZERO);
    }

    /** Ends one in good order and starts another in its place, one after the other, for all of them. */
    public void restartInTurn() {
        for (int i = instances.size(); i > 0; i--) {
            Supervision.stop(List.of(instances.removeFirst().process()));
            join();
            awaitReady();
        }
    }

    /** The ones that run or are being started. */
    public List<ServiceInstance> all() {
        return List.copyOf(instances);
    }

    /** Waits until all can do their work. */
    public void awaitReady() {
        Waiting.until(
                service + " is ready", START_LIMIT, () -> instances.stream().allMatch(ServiceInstance::isReady));
    }

    @Override
    public void close() {
        Supervision.stop(instances.stream().map(ServiceInstance::process).toList());
    }
}
