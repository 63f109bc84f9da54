package io.stellwerk.notification.correspondence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.notification.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells others which notifications were forbidden: the topics by an event, operators by a counter. */
@ApplicationScoped
class Refusals {

    private final RefusalAnnouncements announcements;
    private final MeterRegistry registry;

    Refusals(RefusalAnnouncements announcements, MeterRegistry registry) {
        this.announcements = announcements;
        this.registry = registry;
    }

    void announce(List<Notification> written, Correspondence correspondence, Outbox outbox, Instant now) {
        for (Notification notification : written) {
            SuppressionReason reason = notification.reason();
            if (notification.state() == DeliveryState.SUPPRESSED && reason != null) {
                Counter.builder("stellwerk_notifications_suppressed")
                        .description("Notifications that were withheld, by template and reason")
                        .tag("template", notification.template().wireName())
                        .tag("reason", reason.name())
                        .register(registry)
                        .increment();
                outbox.add(announcements.suppressed(
                        notification, correspondence.ticketNumber(notification.ticketId()), reason, now));
            }
        }
    }
}
