package io.stellwerk.notification.deliveries;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.correspondence.SuppressionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Tells others what came of a mail: the topics by an event, operators by a counter and a line in the log. */
@ApplicationScoped
class DeliveryRecords {

    private final Announcements announcements;
    private final MeterRegistry registry;
    private final RetryPolicy retry;

    DeliveryRecords(Announcements announcements, MeterRegistry registry, NotificationConfig config) {
        this.announcements = announcements;
        this.registry = registry;
        NotificationConfig.Delivery delivery = config.delivery();
        retry = new RetryPolicy(delivery.retryFirst(), delivery.retryLongest(), delivery.giveUpAfter());
    }

    RetryPolicy retry() {
        return retry;
    }

    void announce(DeliverMails.Result result, Outbox outbox, Instant now) {
        if (result.forbidden()) {
            count("suppressed", result);
            outbox.add(announcements.suppressed(result.mail(), SuppressionReason.ADDRESS_SUPPRESSED, now));
            return;
        }
        switch (result.settlement()) {
            case Settlement.Delivered() -> {
                count("sent", result);
                Timer.builder("stellwerk_notification_delay")
                        .description("Time from the decision to notify until the mail server took the mail")
                        .tag("template", template(result))
                        .register(registry)
                        .record(Duration.between(result.mail().createdAt(), now));
                outbox.add(announcements.delivered(result.mail(), now));
            }
            case Settlement.Again(Duration pause, String reason) -> {
                count("retried", result);
                Log.infof(
                        "mail not handed over, trying again: notificationId=%s outcome=%s",
                        result.mail().id(), reason);
            }
            case Settlement.Failed(String reason, boolean permanent) -> {
                count("failed", result);
                Log.warnf(
                        "mail given up: notificationId=%s outcome=%s",
                        result.mail().id(), reason);
                outbox.add(announcements.failed(result.mail(), reason, permanent, now));
            }
            case Settlement.InDoubt(String reason) -> {
                count("in_doubt", result);
                Log.warnf(
                        "mail held in doubt: notificationId=%s outcome=%s",
                        result.mail().id(), reason);
            }
        }
    }

    private void count(String outcome, DeliverMails.Result result) {
        Counter.builder("stellwerk_notifications")
                .description("Attempts to notify, by outcome and template")
                .tag("outcome", outcome)
                .tag("template", template(result))
                .register(registry)
                .increment();
    }

    private static String template(DeliverMails.Result result) {
        return result.mail().template().wireName();
    }
}
