package io.stellwerk.local.supervision;

/** Tells whether a process can do its work now. */
@FunctionalInterface
public interface Readiness {

    /** Asks once, and answers within seconds. */
    boolean isReady();
}
