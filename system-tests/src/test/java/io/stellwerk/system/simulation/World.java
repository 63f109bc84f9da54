package io.stellwerk.system.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One schedule's time, choices, and everything that waits to happen in it. */
public final class World {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");

    private final Chance chance;
    private final Set<Flaw> flaws;
    private final List<Step> waiting = new ArrayList<>();
    private final Map<String, Duration> skews = new HashMap<>();
    private final Trace trace;
    private final Set<String> broken = new LinkedHashSet<>();
    private final Statistics statistics = new Statistics();
    private Instant now = BEGINNING;
    private Process current;

    World(Chance chance, Set<Flaw> flaws, Trace trace) {
        this.chance = chance;
        this.flaws = flaws;
        this.trace = trace;
    }

    /** The choices of this schedule. */
    public Chance chance() {
        return chance;
    }

    Trace trace() {
        return trace;
    }

    /** What was seen to be wrong while the schedule ran. */
    Set<String> broken() {
        return broken;
    }

    Statistics statistics() {
        return statistics;
    }

    /** Whether the infrastructure has that flaw. */
    public boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }

    /** The true time. */
    public Instant now() {
        return now;
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    void advanceTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }

    /** What the clock of an instance shows. */
    Instant shownTo(Process process) {
        return now.plus(skews.getOrDefault(process.toString(), Duration.ZERO));
    }

    void skew(Process process, Duration skew) {
        skews.put(process.toString(), skew);
    }

    void straightenClocks() {
        skews.clear();
    }

    void await(Step step) {
        if (step.process().alive()) {
            waiting.add(step);
        }
    }

    /** The steps that can happen now. */
    List<Step> ready() {
        waiting.removeIf(Step::isOver);
        List<Step> ready = new ArrayList<>(waiting.size());
        for (Step step : waiting) {
            if (step.process().isAwake() && step.isReady()) {
                ready.add(step);
            }
        }
        return ready;
    }

    /** PostgreSQL would not let it happen, so that a table of the simulation is wrong, unless it is meant to be. */
    void lostUpdate(String table, String key) {
        if (flaws.isEmpty()) {
            broken.add("the simulation itself lost an update of " + table + " " + key);
        }
    }

    boolean someWait() {
        return !waiting.isEmpty();
    }

    void happen(Step step) {
        waiting.remove(step);
        trace.note(now, step.process(), step.what());
        statistics.step();
        as(step.process(), step::happen);
    }

    /** Does something in the name of a process, to which the pauses that it makes belong. */
    void as(Process process, Runnable work) {
        current = process;
        work.run();
    }

    Process current() {
        return current;
    }
}
