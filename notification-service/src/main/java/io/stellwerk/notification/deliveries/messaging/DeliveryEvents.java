package io.stellwerk.notification.deliveries.messaging;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.correspondence.RefusalAnnouncements;
import io.stellwerk.notification.correspondence.SuppressionReason;
import io.stellwerk.notification.deliveries.Announcements;
import io.stellwerk.notification.deliveries.OutgoingMail;
import io.stellwerk.notification.replytokens.ConfiguredIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the events about deliveries. */
@ApplicationScoped
class DeliveryEvents implements Announcements, RefusalAnnouncements {

    private static final String TOPIC = "notification.deliveries.v1";

    private final TimeOrderedIds ids;
    private final ConfiguredIdentity identity;

    DeliveryEvents(TimeOrderedIds ids, ConfiguredIdentity identity) {
        this.ids = ids;
        this.identity = identity;
    }

    @Override
    public OutgoingEvent delivered(OutgoingMail mail, Instant now) {
        String messageId = mail.messageId(identity.get());
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
