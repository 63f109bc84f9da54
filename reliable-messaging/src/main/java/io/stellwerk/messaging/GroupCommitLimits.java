package io.stellwerk.messaging;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much shares a transaction, and how much may wait for one; a part of the configuration of services. */
public interface GroupCommitLimits {

    /** How many requests one transaction takes at most. */
    @WithDefault("200")
    @Min(1)
    @Max(5000)
    int maxRequests();

    /** How much content one transaction takes at most, unless a single request has more. */
    @WithDefault("8M")
    MemorySize maxBytes();

    /** How long one transaction may take; what takes longer is answered as if the database were away. */
    @WithDefault("PT15S")
    Duration timeout();

    /** Pause after a transaction that was not full, until another takes its place. */
    @WithDefault("PT0.05S")
    Duration linger();

    /** How many such transactions run at the same time. */
    @WithDefault("2")
    @Min(1)
    @Max(50)
    int parallel();

    /** How many requests may wait; further ones are turned away until there is room again. */
    @WithDefault("2000")
    @Min(1)
    int maxWaiting();

    /** How much content may wait, unless it is that of a single request. */
    @WithDefault("16M")
    MemorySize maxWaitingBytes();

    /**
     * How long a request waits at most until its transaction begins; newcomers are turned away when the first one has
     * waited for half of that.
     */
    @WithDefault("PT2S")
    Duration longestWait();
}
