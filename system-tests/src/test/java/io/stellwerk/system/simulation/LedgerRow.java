package io.stellwerk.system.simulation;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.correspondence.Notification;
import java.time.Instant;

/** A row of the ledger: the notification as it was written, and how far it came. */
record LedgerRow(
        Notification notification,
        DeliveryState state,
        String reason,
        Instant notBefore,
        int attempts,
        String claimedBy,
        Instant changedAt) {

    static LedgerRow of(Notification notification, Instant now) {
        return new LedgerRow(
                notification,
                notification.state(),
                notification.reason() == null ? "" : notification.reason().name(),
                now.plus(notification.delay()),
                0,
                "",
                now);
    }

    /** What there may be only one of. */
    String key() {
        return key(notification);
    }

    static String key(Notification notification) {
        return notification.cause() + "/" + notification.recipient() + "/"
                + notification.template().wireName();
    }

    LedgerRow released(Notification addressed, Instant now) {
        return new LedgerRow(
                addressed,
                addressed.state(),
                addressed.reason() == null ? "" : addressed.reason().name(),
                now.plus(addressed.delay()),
                attempts,
                claimedBy,
                now);
    }

    LedgerRow in(DeliveryState next, String why, Instant now) {
        return new LedgerRow(notification, next, why, notBefore, attempts, claimedBy, now);
    }

    LedgerRow claimed(String worker, Instant now) {
        return new LedgerRow(notification, DeliveryState.CLAIMED, reason, notBefore, attempts, worker, now);
    }

    LedgerRow notBefore(Instant earliest) {
        return new LedgerRow(notification, state, reason, earliest, attempts, claimedBy, changedAt);
    }

    LedgerRow settled(DeliveryState next, String why, Instant earliest, int tries, Instant now) {
        return new LedgerRow(notification, next, why, earliest, tries, claimedBy, now);
    }
}
