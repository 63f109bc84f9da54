package io.stellwerk.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The limits and rhythms of reliable messaging. */
@ConfigMapping(prefix = "stellwerk.messaging")
public interface MessagingConfig {

    /** The service's name: the event source and the owner of its dead-letter topics. */
    String service();

    /** How the outbox is relayed. */
    OutboxConfig outbox();

    /** How the inbox works. */
    InboxConfig inbox();

    /** How dead letters are kept. */
    DeadLetterConfig deadLetters();

    /** Settings of the outbox. */
    interface OutboxConfig {

        /** How many parts of the outbox instances can relay side by side; a key always falls into the same part. */
        @WithDefault("8")
        @Min(1)
        @Max(1024)
        int shards();

        /** How many rows are published in one go. */
        @WithDefault("1000")
        @Min(1)
        @Max(10_000)
        int batchSize();

        /** How many bytes of payload are published in one go, unless a single event is larger. */
        @WithDefault("8388608")
        @Min(1024)
        int batchBytes();

        /** The largest payload that is accepted, in bytes; the broker's own limit is 1 MiB. */
        @WithDefault("1000000")
        @Min(1024)
        int maxPayloadBytes();

        /** How often the outbox is looked at without a commit in this instance, such as for a crashed instance's rows. */
        @WithDefault("PT0.5S")
        Duration sweep();

        /**
         * How long the relay rests after a batch that was not full, so that more shares the next one: each costs every
         * service on the way about the same, however small it is. The first event after a quiet time does not wait.
         */
        @WithDefault("PT0.05S")
        Duration linger();

        /**
         * How long publishing a batch may take before it is given up and begun anew. The database ends the transaction of
         * an instance that stands still in between after one and a half times as long, so that others can go on.
         */
        @WithDefault("PT20S")
        Duration publishTimeout();

        /** The topics of which readers want each key's last record only; they are published so that no older one comes late. */
        Optional<Set<String>> compactedTopics();
    }

    /** Settings of the inbox. */
    interface InboxConfig {

        /** How long a handled event is remembered; longer than any topic keeps its events. */
        @WithDefault("P30D")
        Duration retention();

        /** How long one transaction over a batch may take before it counts as hung. */
        @WithDefault("PT60S")
        Duration batchTimeout();

        /** The first pause before a batch is tried again. */
        @WithDefault("PT0.1S")
        Duration retryFirst();

        /** The longest pause between two tries. */
        @WithDefault("PT5S")
        Duration retryMost();

        /** How often a failure of unknown kind is retried before the batch is split. */
        @WithDefault("3")
        @Min(0)
        @Max(100)
        int unknownFailureRetries();
    }

    /** Settings of the dead letters. */
    interface DeadLetterConfig {

        /** How long a letter is kept after it was redriven or discarded; a parked one is kept for as long as it is parked. */
        @WithDefault("P30D")
        Duration retention();

        /** How often events that no longer wait for anything are looked for, such as after a crash. */
        @WithDefault("PT10S")
        Duration sweep();
    }
}
