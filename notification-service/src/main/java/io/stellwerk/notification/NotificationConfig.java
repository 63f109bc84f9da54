package io.stellwerk.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The limits and rhythms of notification. */
@ConfigMapping(prefix = "notification")
public interface NotificationConfig {

    /** Further addresses of the desk, which must never be answered. */
    Optional<Set<String>> ownAddresses();

    /** How long a receipt waits for triage to find the customer's language, if nothing hints at it. */
    @WithDefault("PT30S")
    Duration languagePatience();

    /** How many automatic answers one sender gets within an hour. */
    @WithDefault("1")
    @Min(0)
    @Max(100)
    int receiptsPerHour();

    /** How many automatic answers one sender gets within a day. */
    @WithDefault("10")
    @Min(0)
    @Max(1000)
    int receiptsPerDay();

    /** How long an address is suppressed after mail came back from it for good. */
    @WithDefault("P90D")
    Duration suppressedFor();

    /** When automatic mail is cut off. */
    Storm storm();

    /** How mails leave. */
    Delivery delivery();

    /** How the board is shown. */
    Board board();

    /** Settings of the storm breaker. */
    interface Storm {

        /** How many automatic mails may leave within a window. */
        @WithDefault("2000")
        @Min(1)
        int mostSent();

        /** How long a window is. */
        @WithDefault("PT10M")
        Duration window();

        /** The share of mails that fail for good which opens the breaker. */
        @WithDefault("50")
        @Min(1)
        @Max(100)
        int failedPercent();

        /** The number of failures below which the share says nothing. */
        @WithDefault("20")
        @Min(1)
        int failedSample();

        /** How long the breaker stays open before it lets a few mails through. */
        @WithDefault("PT15M")
        Duration openFor();

        /** How many it lets through then. */
        @WithDefault("20")
        @Min(1)
        int trial();
    }

    /** Settings of the delivery worker. */
    interface Delivery {

        /** How often the ledger is looked at. */
        @WithDefault("PT0.25S")
        Duration poll();

        /** How many mails are claimed at once. */
        @WithDefault("64")
        @Min(1)
        @Max(1000)
        int claim();

        /** How many mails are handed over side by side. */
        @WithDefault("8")
        @Min(1)
        @Max(50)
        int connections();

        /** How long the mail server may take for one mail. */
        @WithDefault("PT20S")
        Duration sendTimeout();

        /** After which time a claimed mail of a crashed worker is taken over. */
        @WithDefault("PT30S")
        Duration claimTimeout();

        /** After which time a mail that a crashed worker was handing over is looked after; longer than sending takes. */
        @WithDefault("PT60S")
        Duration transmitTimeout();

        /** The first pause before a mail is tried again; it doubles each time. */
        @WithDefault("PT2S")
        Duration retryFirst();

        /** The longest pause between two attempts. */
        @WithDefault("PT10M")
        Duration retryLongest();

        /** The age at which a mail is given up. */
        @WithDefault("P2D")
        Duration giveUpAfter();
    }

    /** Settings of the board. */
    interface Board {

        /** The shortest time between two snapshots on the stream. */
        @WithDefault("PT0.5S")
        Duration refresh();

        /** How often a quiet stream shows that it is alive. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /** How often an instance looks for a rebuild that another one left unfinished. */
        @WithDefault("PT5S")
        Duration rebuildLook();

        /** How long a rebuild belongs to an instance that shows no progress. */
        @WithDefault("PT30S")
        Duration rebuildLease();

        /** How many tickets are listed for each tier and status. */
        @WithDefault("30")
        @Min(1)
        @Max(200)
        int listed();

        /** How many of the tickets that breach next are listed for each tier. */
        @WithDefault("5")
        @Min(1)
        @Max(50)
        int breachingNext();
    }
}
