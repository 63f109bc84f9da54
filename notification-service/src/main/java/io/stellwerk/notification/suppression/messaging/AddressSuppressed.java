package io.stellwerk.notification.suppression.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail to the ticket's address came back, and is withheld.
 *
 * @param scope AUTOMATIC or ALL
 * @param status the mail server's enhanced status code
 * @param notificationId the mail that came back
 */
public record AddressSuppressed(
        UUID ticketId,
        @Nullable String ticketNumber,
        UUID suppressionId,
        String address,
        String scope,
        @Nullable String status,
        @Nullable UUID notificationId,
        Instant since,
        Instant expiresAt,
        Instant occurredAt) {}
