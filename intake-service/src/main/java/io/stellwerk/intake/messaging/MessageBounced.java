package io.stellwerk.intake.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail server reported on a message of the desk. */
public record MessageBounced(
        UUID ticketId,
        String ticketNumber,
        UUID messageId,
        String address,
        String action,
        String status,
        boolean permanent,
        @Nullable String originalMessageId,
        Instant receivedAt) {}
