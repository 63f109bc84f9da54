package io.stellwerk.escalation.suppressions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notification withholds mail from the ticket's customer. */
record AddressSuppressed(
        UUID ticketId,
        UUID suppressionId,
        String address,
        String scope,
        @Nullable String status,
        Instant since,
        Instant expiresAt)
        implements SuppressionChange {

    static final String TYPE = "stellwerk.notification.address-suppressed.v1";

    RecipientSuppression suppression() {
        return new RecipientSuppression(suppressionId, address, known(scope), status, since, expiresAt);
    }

    private static RecipientSuppression.Scope known(String scope) {
        return switch (scope) {
            case "AUTOMATIC" -> RecipientSuppression.Scope.AUTOMATIC;
            case "ALL" -> RecipientSuppression.Scope.ALL;
            default -> RecipientSuppression.Scope.UNKNOWN;
        };
    }
}
