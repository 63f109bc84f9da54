package io.stellwerk.local.supervision;

/** Sees to it that what a command has started ends with it, also when somebody kills the command. */
public final class Ending implements AutoCloseable {

    private final Thread hook;

    /** Ends it when this process ends, until this is closed. */
    public Ending(Runnable end) {
        hook = Thread.ofPlatform().name("ending").unstarted(end);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending, and the hook is at work.
        }
    }
}
