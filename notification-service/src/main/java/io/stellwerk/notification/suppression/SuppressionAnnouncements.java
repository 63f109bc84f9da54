package io.stellwerk.notification.suppression;

import io.stellwerk.messaging.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events about suppressed addresses: one for each ticket of an address. */
public interface SuppressionAnnouncements {

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
