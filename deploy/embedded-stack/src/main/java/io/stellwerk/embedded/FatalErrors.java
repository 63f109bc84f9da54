package io.stellwerk.embedded;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/** Errors after which Kafka would end the process; there is one place for them in a process, whatever runs in it. */
final class FatalErrors {

    private static final AtomicBoolean HAPPENED = new AtomicBoolean();

    /** Thread that starts a broker at the moment: it learns of an error by an exception, and may try again. */
    private static final AtomicReference<@Nullable Thread> LAUNCHING = new AtomicReference<>();

    private FatalErrors() {}

    /** Makes an exception of each error, and tells the owner of those that happen to a broker that runs. */
    static void tell(Runnable owner) {
        Exit.Procedure procedure = (_, message) -> {
            if (LAUNCHING.get() != Thread.currentThread()) {
                HAPPENED.set(true);
                owner.run();
            }
            throw new StackException("Kafka cannot go on" + (message == null ? "." : ": " + message));
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }

    /** Returns true if a broker of this process cannot go on. */
    static boolean happened() {
        return HAPPENED.get();
    }

    /** Starts a broker on this thread, to which errors on the way are thrown. */
    static <T> T duringLaunch(Supplier<T> launch) {
        LAUNCHING.set(Thread.currentThread());
        try {
            return launch.get();
        } finally {
            LAUNCHING.set(null);
        }
    }
}
