package io.stellwerk.intake.selfservice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits of customers' pages. */
@ConfigMapping(prefix = "intake.self-service")
public interface SelfServiceConfig {

    /** How long a link opens its page. */
    @WithDefault("P180D")
    Duration linkValidity();

    /** How many requests a link permits; a third of it at once. */
    @WithDefault("180")
    @Min(3)
    int requestsPerMinute();

    /** How many links are remembered for that. */
    @WithDefault("10000")
    @Min(1)
    long links();

    /** How many messages are shown, the newest ones. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int messages();
}
