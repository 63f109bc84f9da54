package io.stellwerk.benches.growth;

import io.stellwerk.benches.stack.LocalDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Processor time that processes have used since they began, in milliseconds, as Linux reckons it. */
record ProcessorTime(Map<String, Double> millis) {

    static final String POSTGRESQL = "postgresql";

    private static final double MILLIS_PER_TICK = 10;
    private static final int OWN = 11;
    private static final int CHILDREN = 13;

    ProcessorTime {
        millis = Map.copyOf(millis);
    }

    /** What the services and the database of a desk have used. */
    static ProcessorTime of(LocalDesk desk) {
        Map<String, Double> millis = new TreeMap<>();
        desk.services().forEach(service -> millis.put(service.name(), ticks(service.pid(), OWN)));
        millis.put(POSTGRESQL, family(postmaster(desk.data().postgres())));
        return new ProcessorTime(millis);
    }

    /** What was used since then. */
    Map<String, Double> since(ProcessorTime before) {
        Map<String, Double> used = new TreeMap<>();
        millis.forEach((name, now) -> used.put(name, now - before.millis.getOrDefault(name, 0.0)));
        return used;
    }

    /** A process with the children that it has had. */
    private static double family(long pid) {
        return ticks(pid, OWN)
                + ticks(pid, CHILDREN)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> exact(child.pid()))
                        .sum();
    }

    private static double ticks(long pid, int first) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) * MILLIS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException("Process " + pid + " has ended, or this is no Linux.", e);
        }
    }

    /** To the nanosecond; only for processes of one thread. One that has just ended is among its parent's children. */
    private static double exact(long pid) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/" + pid + "/schedstat"))
                            .split(" ", -1)[0])
                    / 1e6;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long postmaster(Path postgres) {
        try {
            return Long.parseLong(Files.readAllLines(postgres.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
