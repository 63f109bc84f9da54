package io.stellwerk.deadletters;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may see what is in dead letters. */
@ConfigMapping(prefix = "stellwerk.dead-letters")
public interface DeadLetterConfig {

    /** The bearer token of those who may see payloads, which are customers' words; without one, nobody may. */
    Optional<String> payloadToken();
}
