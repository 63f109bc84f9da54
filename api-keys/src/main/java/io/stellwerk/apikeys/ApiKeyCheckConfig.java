package io.stellwerk.apikeys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits of the check of API keys. */
@ConfigMapping(prefix = "stellwerk.api-keys")
public interface ApiKeyCheckConfig {

    /** Requests a minute that a key permits if it does not say; a tenth of them at once. */
    @WithDefault("12000")
    @Min(1)
    int requestsPerMinute();

    /** After which time keys that are in use are read again. */
    @WithDefault("PT4S")
    Duration refresh();

    /** For how long keys are believed that cannot be read again: a revoked one works for no longer than this. */
    @WithDefault("PT10S")
    Duration knownFor();
}
