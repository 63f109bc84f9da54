package io.stellwerk.intake.apikeys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits of API keys. */
@ConfigMapping(prefix = "intake.api-keys")
public interface ApiKeyConfig {

    /** How many may be active. All of them are in memory. */
    @WithDefault("500")
    @Min(1)
    @Max(10_000)
    int maxActive();

    /** How long a key may be valid, from its creation or last rotation. */
    @WithDefault("P730D")
    Duration maxValidity();

    /** How long the old secret stays valid at a rotation if the request does not say. */
    @WithDefault("P7D")
    Duration overlap();

    /** How long it may stay valid at most. */
    @WithDefault("P90D")
    Duration maxOverlap();

    /** Pause between two times that the latest use of keys is stored. */
    @WithDefault("PT1M")
    Duration lastUsed();
}
