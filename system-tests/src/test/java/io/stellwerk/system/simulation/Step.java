package io.stellwerk.system.simulation;

import java.util.function.BooleanSupplier;

/** Something that a process waits for, and that happens when the schedule says so. */
final class Step {

    private final Process process;
    private final String what;
    private final BooleanSupplier ready;
    private final Runnable happening;
    private boolean cancelled;

    Step(Process process, String what, BooleanSupplier ready, Runnable happening) {
        this.process = process;
        this.what = what;
        this.ready = ready;
        this.happening = happening;
    }

    Process process() {
        return process;
    }

    String what() {
        return what;
    }

    boolean isOver() {
        return cancelled || !process.alive();
    }

    boolean isReady() {
        return ready.getAsBoolean();
    }

    void happen() {
        happening.run();
    }

    void cancel() {
        cancelled = true;
    }
}
