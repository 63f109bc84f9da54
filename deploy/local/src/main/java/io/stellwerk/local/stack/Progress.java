package io.stellwerk.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a person sees while things start and stop: a line for each step, with the time it took. */
public final class Progress {

    private final PrintStream out;
    private final Instant begin;

    public Progress(PrintStream out, Instant begin) {
        this.out = out;
        this.begin = begin;
    }

    /** Says something. */
    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Says that a part is in another state now. */
    public void step(String part, String state) {
        say(String.format(Locale.ROOT, "  %-13s %-34s %5.1f s", part, state, seconds()));
    }

    /** The time since the beginning. */
    public double seconds() {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }
}
