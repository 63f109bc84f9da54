package io.stellwerk.local.stack;

import java.util.List;

/**
 * What runs, as one signal box tells it to the other commands.
 *
 * @param pid the signal box's process
 * @param startedAt when that process started, in milliseconds since 1970; a number may be given to another process
 * @param ready whether everything was ready once
 * @param ports who listens where
 * @param processes the services
 */
public record RunState(long pid, long startedAt, boolean ready, PortPlan ports, List<ServiceRun> processes) {

    public RunState {
        processes = List.copyOf(processes);
    }

    /** Whether the signal box that wrote this still lives. */
    public boolean isAlive() {
        return new KnownProcess(pid, startedAt).isAlive();
    }

    /** All instances of a service. */
    public List<ServiceRun> instancesOf(String service) {
        return processes.stream()
                .filter(process ->
                        process.name().equals(service) || process.name().startsWith(service + "-"))
                .toList();
    }

    /**
     * One supervised process.
     *
     * @param pid its process, or 0 while none runs
     */
    public record ServiceRun(String name, long pid, long startedAt, int port, String state, int restarts) {}
}
