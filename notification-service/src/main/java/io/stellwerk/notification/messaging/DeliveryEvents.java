package io.stellwerk.notification.messaging;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.notification.application.Announcements;
import io.stellwerk.notification.application.Desk;
import io.stellwerk.notification.application.TimeOrderedIds;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.OutgoingMail;
import io.stellwerk.notification.domain.Suppression;
import io.stellwerk.notification.domain.SuppressionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the events about notifications. */
@ApplicationScoped
class DeliveryEvents implements Announcements {

    private static final String TOPIC = "notification.deliveries.v1";
    private static final String SUPPRESSIONS = "notification.suppressions.v1";

    private final TimeOrderedIds ids;
    private final Desk desk;

    DeliveryEvents(TimeOrderedIds ids, Desk desk) {
        this.ids = ids;
        this.desk = desk;
    }

    @Override
    public OutgoingEvent delivered(OutgoingMail mail, Instant now) {
        String messageId = desk.identity().messageId(mail);
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

    @Override
    public OutgoingEvent addressSuppressed(Addressee ticket, Suppression suppression, Instant now) {
        return event(
                SUPPRESSIONS,
                DeliveryEventType.ADDRESS_SUPPRESSED,
                ticket.ticketId(),
                now,
                null,
                new AddressSuppressed(
                        ticket.ticketId(),
                        ticket.ticketNumber(),
                        suppression.id(),
                        suppression.address(),
                        suppression.scope().name(),
                        suppression.status(),
                        suppression.notificationId(),
                        suppression.since(),
                        suppression.expiresAt(),
                        now));
    }

    @Override
    public OutgoingEvent suppressionLifted(Addressee ticket, Suppression suppression, Lift lift, Instant now) {
        return event(
                SUPPRESSIONS,
                DeliveryEventType.SUPPRESSION_LIFTED,
                ticket.ticketId(),
                now,
                null,
                new SuppressionLifted(
                        ticket.ticketId(),
                        ticket.ticketNumber(),
                        suppression.id(),
                        suppression.address(),
                        lift.reason().name(),
                        lift.agent(),
                        lift.note(),
                        now));
    }

    private OutgoingEvent suppressed(NotificationPart part, SuppressionReason reason, @Nullable String traceparent) {
        return event(DeliveryEventType.SUPPRESSED, part, traceparent, new NotificationSuppressed(part, reason.name()));
    }

    private OutgoingEvent event(
            DeliveryEventType type, NotificationPart part, @Nullable String traceparent, Object payload) {
        return event(TOPIC, type, part.ticketId(), part.occurredAt(), traceparent, payload);
    }

    private OutgoingEvent event(
            String topic,
            DeliveryEventType type,
            UUID ticketId,
            Instant at,
            @Nullable String traceparent,
            Object payload) {
        return new OutgoingEvent(
                topic, ticketId.toString(), ids.get(), type, at, TraceParent.continued(traceparent), payload);
    }
}
