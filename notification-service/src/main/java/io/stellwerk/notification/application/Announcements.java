package io.stellwerk.notification.application;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.OutgoingMail;
import io.stellwerk.notification.domain.Suppression;
import io.stellwerk.notification.domain.SuppressionReason;
import java.time.Instant;
import java.util.UUID;
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

    /** Mail to the ticket's address came back: some or all of it is withheld. */
    OutgoingEvent addressSuppressed(Addressee ticket, Suppression suppression, Instant now);

    /** Mail to the ticket's address is sent again. */
    OutgoingEvent suppressionLifted(Addressee ticket, Suppression suppression, Lift lift, Instant now);

    /** Ticket that an event about its address concerns. */
    record Addressee(UUID ticketId, @Nullable String ticketNumber) {}

    /**
     * Cause for which a suppression ends.
     *
     * @param agent who lifted it, if a person did
     */
    record Lift(
            Reason reason, @Nullable String agent, @Nullable String note) {

        /** The causes. */
        public enum Reason {
            CUSTOMER_WROTE,
            BY_HAND
        }

        /** The customer wrote from the address. */
        public static Lift customerWrote() {
            return new Lift(Reason.CUSTOMER_WROTE, null, null);
        }
    }
}
