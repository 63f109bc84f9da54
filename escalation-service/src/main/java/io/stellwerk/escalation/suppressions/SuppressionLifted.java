package io.stellwerk.escalation.suppressions;

import java.util.UUID;

/** Notification sends mail to the ticket's customer again. */
record SuppressionLifted(UUID ticketId, UUID suppressionId) implements SuppressionChange {

    static final String TYPE = "stellwerk.notification.suppression-lifted.v1";
}
