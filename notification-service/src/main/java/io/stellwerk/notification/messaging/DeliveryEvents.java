package io.stellwerk.notification.messaging;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.notification.application.Announcements;
import io.stellwerk.notification.application.Desk;
import io.stellwerk.notification.application.TimeOrderedIds;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.OutgoingMail;
import io.stellwerk.notification.domain.SuppressionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the events about notifications. */
@ApplicationScoped
class DeliveryEvents implements Announcements {

    private static final String TOPIC = "notification.deliveries.v1";

    private final TimeOrderedIds ids;
    private final Desk desk;

    DeliveryEvents(TimeOrderedIds ids, Desk desk) {
        this.ids = ids;
        this.desk = desk;
    }

    @Override
    public OutgoingEvent delivered(OutgoingMail mail, Instant now) {
        String messageId = desk.identity().messageId(mail.ticketId(), mail.id());
        NotificationPart part = NotificationPart.of(mail, now);
        return event(DeliveryEventType.DELIVERED, part, mail.traceparent(), new NotificationDelivered(part, messageId));
    }

    @Override
    public OutgoingEvent failed(OutgoingMail mail, String reason, boolean permanent, Instant now) {
        NotificationPart part = NotificationPart.of(mail, now);
        return event(
                DeliveryEventType.FAILED, part, mail.traceparent(), new NotificationFailed(part, reason, permanent));
    }

    @Override
    public OutgoingEvent suppressed(OutgoingMail mail, SuppressionReason reason, Instant now) {
        return suppressed(NotificationPart.of(mail, now), reason, mail.traceparent());
    }

    @Override
    public OutgoingEvent suppressed(
            Notification notification, @Nullable String ticketNumber, SuppressionReason reason, Instant now) {
        return suppressed(NotificationPart.of(notification, ticketNumber, now), reason, notification.traceparent());
    }

    private OutgoingEvent suppressed(NotificationPart part, SuppressionReason reason, @Nullable String traceparent) {
        return event(DeliveryEventType.SUPPRESSED, part, traceparent, new NotificationSuppressed(part, reason.name()));
    }

    private OutgoingEvent event(
            DeliveryEventType type, NotificationPart part, @Nullable String traceparent, Object payload) {
        return new OutgoingEvent(
                TOPIC,
                part.ticketId().toString(),
                ids.get(),
                type,
                part.occurredAt(),
                TraceParent.continued(traceparent),
                payload);
    }
}
