package io.stellwerk.intake.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The form at {@code /request}. */
@ConfigMapping(prefix = "intake.request-form")
public interface FormConfig {

    /** Its fields, as a JSON Schema; without it, name, address, subject and text. */
    Optional<Path> schema();

    /** What is sent sooner after the form was shown is no person's. */
    @WithDefault("PT3S")
    Duration soonest();

    /** How long a form that was shown can be sent. */
    @WithDefault("PT12H")
    Duration validity();

    /** How many forms one address may send in the long run. */
    @WithDefault("2")
    @Min(1)
    int perMinute();

    /** How many at once, after a pause. */
    @WithDefault("10")
    @Min(1)
    int burst();

    /** How many addresses are remembered for that. */
    @WithDefault("10000")
    @Min(1)
    long addresses();
}
