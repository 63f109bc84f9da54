package io.stellwerk.notification.suppression.messaging;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.suppression.SuppressionAnnouncements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Makes the events about suppressed addresses. */
@ApplicationScoped
class SuppressionEvents implements SuppressionAnnouncements {

    private static final String TOPIC = "notification.suppressions.v1";

    private final TimeOrderedIds ids;

    SuppressionEvents(TimeOrderedIds ids) {
        this.ids = ids;
    }

    @Override
    public OutgoingEvent addressSuppressed(Addressee ticket, Suppression suppression, Instant now) {
        return event(
                SuppressionEventType.ADDRESS_SUPPRESSED,
                ticket.ticketId(),
                now,
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
                SuppressionEventType.SUPPRESSION_LIFTED,
                ticket.ticketId(),
                now,
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

    private OutgoingEvent event(SuppressionEventType type, UUID ticketId, Instant at, Object payload) {
        return new OutgoingEvent(TOPIC, ticketId.toString(), ids.get(), type, at, TraceParent.continued(null), payload);
    }
}
