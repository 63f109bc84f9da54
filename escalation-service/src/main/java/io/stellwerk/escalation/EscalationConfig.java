package io.stellwerk.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.stellwerk.messaging.GroupCommitLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an installation can set about queues, hand-overs, service levels and timers. */
@ConfigMapping(prefix = "escalation")
public interface EscalationConfig {

    /** How long after the resolution a customer's answer reopens the ticket. */
    @WithDefault("P7D")
    Duration reopenWindow();

    /** After which time a resolved ticket closes by itself. */
    @WithDefault("P7D")
    Duration autoCloseAfter();

    /** How soon the sender of an express hand-over owes the missing fields. */
    @WithDefault("PT15M")
    Duration expressCompletion();

    /** After how many bounces a dispatcher decides. */
    @WithDefault("2")
    @Min(1)
    @Max(100)
    int bounceLimit();

    /** The version of the service-level policy that new tickets get. */
    @WithDefault("1")
    String serviceLevelVersion();

    /** Where an installation keeps versions of its own, a JSON file each, beside those that ship with the service. */
    Optional<Path> serviceLevelDirectory();

    /** How timers are looked after. */
    TimerConfig timers();

    /** How long repeats of an action are recognised by their idempotency key. */
    @WithDefault("P7D")
    Duration repeatsKnownFor();

    /** How actions that agents ask for at the same time share a transaction. */
    GroupCommitLimits batch();

    /** Settings of the timers. */
    interface TimerConfig {

        /** How often due timers are looked for. */
        @WithDefault("1s")
        Duration sweep();

        /** How many timers fire in one transaction. */
        @WithDefault("500")
        @Min(1)
        @Max(10_000)
        int batchSize();

        /** Attempts to fire a timer before it is set aside as a dead letter. */
        @WithDefault("8")
        @Min(1)
        @Max(100)
        int attempts();

        /** Pause of a timer after its first failure; after each further one it is twice as long. */
        @WithDefault("5s")
        Duration firstPause();

        /** The longest pause between two attempts. */
        @WithDefault("10m")
        Duration longestPause();
    }
}
