package io.stellwerk.notification.application;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.OutgoingMail;
import io.stellwerk.notification.domain.SuppressionReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the rest of the desk is told about notifications. */
public interface Announcements {

    /** The mail server has taken a mail. */
    OutgoingEvent delivered(OutgoingMail mail, Instant now);

    /** A mail was given up. */
    OutgoingEvent failed(OutgoingMail mail, String reason, boolean permanent, Instant now);

    /** A mail was forbidden after it had been written into the ledger. */
    OutgoingEvent suppressed(OutgoingMail mail, SuppressionReason reason, Instant now);

    /** A notification was forbidden from the start. */
    OutgoingEvent suppressed(
            Notification notification, @Nullable String ticketNumber, SuppressionReason reason, Instant now);
}
