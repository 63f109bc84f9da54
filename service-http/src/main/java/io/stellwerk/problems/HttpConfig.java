package io.stellwerk.problems;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Deadlines for clients to send what they have begun. */
@ConfigMapping(prefix = "stellwerk.http")
public interface HttpConfig {

    /** From the first byte of a request, or the opening of the connection, to the end of the header. */
    @WithDefault("PT10S")
    Duration headerTimeout();

    /** The time of a body in any case, however slowly it comes. */
    @WithDefault("PT20S")
    Duration bodyTimeout();

    /** A body that comes at least as fast gets more time: a second for each so many bytes. */
    @WithDefault("16384")
    @Min(1)
    long leastBytesPerSecond();

    /** No body gets more than this. */
    @WithDefault("PT5M")
    Duration longestBodyTimeout();
}
