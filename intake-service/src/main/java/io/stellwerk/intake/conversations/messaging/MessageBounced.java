package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.messages.DeliveryReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail server reported on a message of the desk.
 *
 * @param recipients all that it names, if there are several
 */
public record MessageBounced(
        UUID ticketId,
        String ticketNumber,
        UUID messageId,
        String address,
        @Nullable String originalAddress,
        String action,
        String status,
        boolean permanent,
        @Nullable String originalMessageId,
        @Nullable List<DeliveryReport.Recipient> recipients,
        Instant receivedAt) {}
