package io.stellwerk.local.supervision;

/** Where a supervised process is in its life. */
public enum ServiceState {
    /** Runs, and has not been ready yet. */
    STARTING,
    /** Runs and can do its work. */
    READY,
    /** Runs, was ready once, and cannot do its work now. */
    UNREADY,
    /** Died, and is started again after a while. */
    BACKING_OFF,
    /** Was stopped. */
    STOPPED
}
