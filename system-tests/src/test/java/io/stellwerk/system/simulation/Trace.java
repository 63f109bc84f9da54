package io.stellwerk.system.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened in a schedule, step by step; a number stands for all of it while nobody wants to read it. */
final class Trace {

    private final boolean kept;
    private final List<String> lines = new ArrayList<>();
    private long digest = 17;

    Trace(boolean kept) {
        this.kept = kept;
    }

    void note(Instant now, Process process, String what) {
        digest = (digest * 31 + now.toEpochMilli()) * 31 + process.toString().hashCode();
        digest = digest * 31 + what.hashCode();
        if (kept) {
            lines.add(now + "  " + process + "  " + what);
        }
    }

    void note(Instant now, String what) {
        digest = (digest * 31 + now.toEpochMilli()) * 31 + what.hashCode();
        if (kept) {
            lines.add(now + "  * " + what);
        }
    }

    long digest() {
        return digest;
    }

    List<String> lines() {
        return lines;
    }
}
