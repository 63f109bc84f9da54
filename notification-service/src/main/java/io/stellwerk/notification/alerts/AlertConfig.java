package io.stellwerk.notification.alerts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is told when something urgent happens, and how. Without a recipient, no alert is written. */
@ConfigMapping(prefix = "notification.alerts")
public interface AlertConfig {

    /** Mail addresses of the people of a tier, by its number, separated by commas. */
    Map<Integer, String> tiers();

    /** Mail address of an agent, by the {@code sub} of their tokens. */
    Map<String, String> people();

    /** Webhooks, by a name that the log may show. */
    Map<String, Webhook> webhooks();

    /** Language of alerts: de or en. */
    @WithDefault("en")
    String language();

    /** Most alerts for one recipient within an hour that become messages of their own. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int perHour();

    /** Shortest time before further ones are told together. */
    @WithDefault("PT10M")
    Duration summaryAfter();

    /** Interval at which the table is polled. */
    @WithDefault("PT1S")
    Duration poll();

    /** Time that the other side may take. */
    @WithDefault("PT10S")
    Duration timeout();

    /** The first pause before a message is tried again; it doubles each time. */
    @WithDefault("PT5S")
    Duration retryFirst();

    /** The longest pause between two attempts. */
    @WithDefault("PT5M")
    Duration retryLongest();

    /** The age at which a message is given up, and an event is too old to alert anybody. */
    @WithDefault("PT4H")
    Duration giveUpAfter();

    /** An address that alerts are posted to. */
    interface Webhook {

        /** HTTPS, except on this machine. It is a secret: whoever knows it can post there. */
        URI url();

        /** Form of what is posted. */
        @WithDefault("json")
        WebhookForm form();

        /** Secret that signs what is posted, by the Standard Webhooks specification; 24 characters at least. */
        Optional<String> secret();

        /** Tiers that it is for; all if it names none. */
        Optional<Set<Integer>> tiers();
    }
}
