package io.stellwerk.notification.correspondence;

import io.stellwerk.messaging.OutgoingEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events about notifications that a rule forbids from the start. */
public interface RefusalAnnouncements {

    /** A notification was forbidden. */
    OutgoingEvent suppressed(
            Notification notification, @Nullable String ticketNumber, SuppressionReason reason, Instant now);
}
