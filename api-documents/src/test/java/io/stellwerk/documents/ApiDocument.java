package io.stellwerk.documents;

import java.nio.file.Path;
import java.util.Locale;

/** A service's OpenAPI document, as its own tests hold it against what the service says. */
enum ApiDocument {
    INTAKE,
    TRIAGE,
    ESCALATION,
    NOTIFICATION;

    String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path file() {
        return Path.of("..", service() + "-service", "src", "test", "resources", "openapi.yaml");
    }
}
