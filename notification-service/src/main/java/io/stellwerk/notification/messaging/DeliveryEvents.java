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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the events about notifications. */
@ApplicationScoped
class DeliveryEvents implements Announcements {

    private static final String TOPIC = "notification.deliveries.v1";
    private static final String EMAIL = "EMAIL";

    private final TimeOrderedIds ids;
    private final Desk desk;

    DeliveryEvents(TimeOrderedIds ids, Desk desk) {
        this.ids = ids;
        this.desk = desk;
    }

    @Override
    public OutgoingEvent delivered(OutgoingMail mail, Instant now) {
        String messageId = desk.identity().messageId(mail.ticketId(), mail.id());
        var payload = new NotificationDelivered(
                mail.ticketId(),
                mail.id(),
                mail.cause(),
                mail.recipient(),
                EMAIL,
                mail.template().wireName(),
                mail.contact().language().code(),
                now,
                messageId);
        return event(mail.ticketId(), DeliveryEventType.DELIVERED, now, mail.traceparent(), payload);
    }

    @Override
    public OutgoingEvent failed(OutgoingMail mail, String reason, boolean permanent, Instant now) {
        var payload = new NotificationFailed(
                mail.ticketId(),
                mail.id(),
                mail.cause(),
                mail.recipient(),
                EMAIL,
                mail.template().wireName(),
                mail.contact().language().code(),
                now,
                reason,
                permanent);
        return event(mail.ticketId(), DeliveryEventType.FAILED, now, mail.traceparent(), payload);
    }

    @Override
    public OutgoingEvent suppressed(OutgoingMail mail, SuppressionReason reason, Instant now) {
        var payload = new NotificationSuppressed(
                mail.ticketId(),
                mail.id(),
                mail.cause(),
                mail.recipient(),
                EMAIL,
                mail.template().wireName(),
                mail.contact().language().code(),
                now,
                reason.name());
        return event(mail.ticketId(), DeliveryEventType.SUPPRESSED, now, mail.traceparent(), payload);
    }

    @Override
    public OutgoingEvent suppressed(Notification notification, SuppressionReason reason, Instant now) {
        var payload = new NotificationSuppressed(
                notification.ticketId(),
                notification.id(),
                notification.cause(),
                notification.recipient(),
                EMAIL,
                notification.template().wireName(),
                notification.language().code(),
                now,
                reason.name());
        return event(notification.ticketId(), DeliveryEventType.SUPPRESSED, now, notification.traceparent(), payload);
    }

    private OutgoingEvent event(
            UUID ticketId, DeliveryEventType type, Instant now, @Nullable String traceparent, Object payload) {
        return new OutgoingEvent(
                TOPIC, ticketId.toString(), ids.get(), type, now, TraceParent.continued(traceparent), payload);
    }
}
