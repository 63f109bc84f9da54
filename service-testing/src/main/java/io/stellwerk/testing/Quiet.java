package io.stellwerk.testing;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the servers inside the test's JVM from talking over the tests, in which a broker that goes away is no news; one that
 * does not start says so in an exception. Clients are left alone: they belong to the service under test.
 */
final class Quiet {

    /** Held here, because the log manager forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "kafka",
                    "state.change.logger",
                    "io.zonky",
                    "org.apache.kafka.controller",
                    "org.apache.kafka.coordinator",
                    "org.apache.kafka.image",
                    "org.apache.kafka.metadata",
                    "org.apache.kafka.network",
                    "org.apache.kafka.queue",
                    "org.apache.kafka.raft",
                    "org.apache.kafka.server",
                    "org.apache.kafka.snapshot",
                    "org.apache.kafka.storage",
                    "org.apache.kafka.timeline")
            .map(Logger::getLogger)
            .toList();

    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private Quiet() {}

    static void servers() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        CLIENTS.setLevel(Level.WARNING);
    }
}
