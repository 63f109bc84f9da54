package io.stellwerk.testing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the servers inside the test's JVM from talking over the tests. */
final class Quiet {

    /** Held here, because the log manager forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("io.zonky"));

    private Quiet() {}

    static void servers() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
