package io.stellwerk.system.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What happened, in numbers. */
final class Statistics {

    private final Map<String, Long> counts = new TreeMap<>();
    private long steps;

    void step() {
        steps++;
    }

    long steps() {
        return steps;
    }

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.merge(what, times, Long::sum);
    }

    void add(Statistics other) {
        steps += other.steps;
        other.counts.forEach((what, times) -> counts.merge(what, times, Long::sum));
    }

    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    @Override
    public String toString() {
        return "steps " + steps
                + counts.entrySet().stream()
                        .map(entry -> ", " + entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining());
    }
}
