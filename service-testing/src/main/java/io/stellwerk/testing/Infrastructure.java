package io.stellwerk.testing;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.DockerClientFactory;

/** Whether tests run against containers or against the embedded servers, chosen by a system property or by what is there. */
enum Infrastructure {
    EMBEDDED,
    CONTAINERS;

    static final String PROPERTY = "stellwerk.test.infrastructure";

    private static final String DOCKER_LOGGER = "org.testcontainers";

    static Infrastructure chosen() {
        var wanted = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "auto" -> dockerAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + " must be embedded, containers or auto, but is " + wanted);
        };
    }

    /** Having no Docker engine is no news: the search for one is not logged. */
    private static boolean dockerAnswers() {
        var logger = Logger.getLogger(DOCKER_LOGGER);
        var before = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            logger.setLevel(before);
        }
    }
}
