package io.stellwerk.notification.deliveries;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.notification.correspondence.SuppressionReason;
import java.time.Instant;

/** Events about deliveries. */
public interface Announcements {

    /** The mail server has taken a mail. */
    OutgoingEvent delivered(OutgoingMail mail, Instant now);

    /** A mail was given up. */
    OutgoingEvent failed(OutgoingMail mail, String reason, boolean permanent, Instant now);

    /** A mail was forbidden after it had been written into the ledger. */
    OutgoingEvent suppressed(OutgoingMail mail, SuppressionReason reason, Instant now);
}
