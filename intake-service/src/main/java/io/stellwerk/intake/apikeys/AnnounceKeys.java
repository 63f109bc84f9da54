package io.stellwerk.intake.apikeys;

import io.quarkus.runtime.StartupEvent;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/** Announces keys that were made before keys were announced; each once, soon after the start. */
@ApplicationScoped
class AnnounceKeys {

    private static final Duration EVERY = Duration.ofSeconds(30);

    void start(@Observes StartupEvent started, Recurring recurring, ApiKeys keys) {
        recurring.every(EVERY, "announcing API keys", () -> keys.announceMissing(Instant.now()));
    }
}
