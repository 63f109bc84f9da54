package io.stellwerk.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Limits and intervals of notification. */
@ConfigMapping(prefix = "notification")
public interface NotificationConfig {

    /** Further addresses of the desk, which must never be answered. */
    Optional<Set<String>> ownAddresses();

    /** Time that a receipt waits for triage to detect the customer's language, if nothing hints at it. */
    @WithDefault("PT30S")
    Duration languagePatience();

    /** Time that a receipt waits for the promise of an answer, so that it can tell it. */
    @WithDefault("PT3S")
    Duration promisePatience();

    /** Most automatic answers that one sender gets within an hour. */
    @WithDefault("1")
    @Min(0)
    @Max(100)
    int receiptsPerHour();

    /** Most automatic answers that one sender gets within a day. */
    @WithDefault("10")
    @Min(0)
    @Max(1000)
    int receiptsPerDay();

    /** Time that an address is suppressed after mail came back from it for good. */
    @WithDefault("P90D")
    Duration suppressedFor();

    /** Limits above which automatic mail is cut off. */
    Storm storm();

    /** Delivery of mails. */
    Delivery delivery();

    /** The board. */
    Board board();

    /** Settings of the storm breaker. */
    interface Storm {

        /** Most automatic mails that may leave within a window. */
        @WithDefault("2000")
        @Min(1)
        int mostSent();

        /** Length of a window. */
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

        /** Time that the breaker stays open before it lets a few mails through. */
        @WithDefault("PT15M")
        Duration openFor();

        /** Number of mails that it lets through then. */
        @WithDefault("20")
        @Min(1)
        int trial();
    }

    /** Settings of the delivery worker. */
    interface Delivery {

        /** Interval at which the ledger is polled. */
        @WithDefault("PT0.25S")
        Duration poll();

        /** Most mails that are claimed at once. */
        @WithDefault("64")
        @Min(1)
        @Max(1000)
        int claim();

        /** Most mails that are handed over at the same time. */
        @WithDefault("8")
        @Min(1)
        @Max(50)
        int connections();

        /** Time that the mail server may take for one mail. */
        @WithDefault("PT20S")
        Duration sendTimeout();

        /** Time after which a claimed mail of a crashed worker is taken over. */
        @WithDefault("PT30S")
        Duration claimTimeout();

        /** Time after which a mail that a crashed worker was handing over is held; longer than sending takes. */
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
        @WithDefault("PT0.25S")
        Duration refresh();

        /** Interval at which a quiet stream shows that it is alive. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /** Interval at which an instance looks for a rebuild that another one left unfinished. */
        @WithDefault("PT5S")
        Duration rebuildLook();

        /** Time that a rebuild belongs to an instance that makes no progress. */
        @WithDefault("PT30S")
        Duration rebuildLease();

        /** Most tickets that are listed for each tier and status. */
        @WithDefault("30")
        @Min(1)
        @Max(200)
        int listed();

        /** Most tickets that are listed for each tier as those that breach next. */
        @WithDefault("5")
        @Min(1)
        @Max(50)
        int breachingNext();

        /** Time that a sample of the board's numbers is kept; there is one for every five minutes. */
        @WithDefault("P400D")
        Duration samplesKeptFor();
    }
}
