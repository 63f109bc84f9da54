package io.stellwerk.notification.suppression.view;

import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.suppression.SuppressionAnnouncements;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Suppressed address.
 *
 * @param scope AUTOMATIC: agents' replies are still sent; ALL: nothing is
 * @param ticketId the ticket of the mail that came back
 * @param notificationId the mail that came back
 * @param status the enhanced status code in the mail server's report
 * @param liftedBy the agent who lifted it; nobody if the customer wrote again
 */
@Schema(name = "Suppression")
public record SuppressionEntry(
        UUID suppressionId,
        String address,
        Suppression.Scope scope,
        String reason,
        @Nullable UUID ticketId,
        @Nullable String ticketNumber,
        @Nullable UUID notificationId,
        @Nullable String status,
        Instant since,
        Instant expiresAt,
        @Nullable Instant liftedAt,
        SuppressionAnnouncements.Lift.@Nullable Reason liftReason,
        @Nullable String liftedBy,
        @Nullable String liftNote) {}
