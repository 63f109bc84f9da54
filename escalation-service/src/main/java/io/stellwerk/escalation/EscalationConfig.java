package io.stellwerk.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.stellwerk.messaging.GroupCommitLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configuration of queues, hand-overs, service levels and timers. */
@ConfigMapping(prefix = "escalation")
public interface EscalationConfig {

    /** Time after the resolution in which a customer's answer reopens the ticket. */
    @WithDefault("P7D")
    Duration reopenWindow();

    /** Time after which a resolved ticket closes by itself. */
    @WithDefault("P7D")
    Duration autoCloseAfter();

    /** Time in which the sender of an express hand-over has to add the missing fields. */
    @WithDefault("PT15M")
    Duration expressCompletion();

    /** Number of bounces after which a dispatcher decides. */
    @WithDefault("2")
    @Min(1)
    @Max(100)
    int bounceLimit();

    /** Version of the service-level policy that new tickets get. */
    @WithDefault("2")
    String serviceLevelVersion();

    /** Directory with versions of the installation's own, a JSON file each, beside those that ship with the service. */
    Optional<Path> serviceLevelDirectory();

    /** Settings of the timers. */
    TimerConfig timers();

    /** Time in which repeats of an action are recognised by their idempotency key. */
    @WithDefault("P7D")
    Duration repeatsKnownFor();

    /** Settings of the people of the desk. */
    OrganisationConfig organisation();

    /** Settings of the text modules. */
    TextModuleConfig textModules();

    /** Limits within which actions that arrive at the same time share a transaction. */
    GroupCommitLimits batch();

    /** Settings of the people of the desk. */
    interface OrganisationConfig {

        /** File with the first people, who are taken over while there is nobody yet. */
        Optional<Path> initialFile();

        /** Maximum number of people. */
        @WithDefault("2000")
        @Min(1)
        @Max(10_000)
        int mostAgents();
    }

    /** Settings of the text modules. */
    interface TextModuleConfig {

        /** File with the first text modules, which are taken over while there is none yet. */
        Optional<Path> initialFile();

        /** Maximum number of text modules. */
        @WithDefault("500")
        @Min(1)
        @Max(2_000)
        int most();
    }

    /** Settings of the timers. */
    interface TimerConfig {

        /** Interval at which due timers are looked for. */
        @WithDefault("1s")
        Duration sweep();

        /** Maximum number of timers that fire in one transaction. */
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
