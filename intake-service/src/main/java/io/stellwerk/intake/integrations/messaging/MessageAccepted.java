package io.stellwerk.intake.integrations.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that an integration posted is stored, or was before. */
public record MessageAccepted(
        String recordKey,
        String source,
        String eventId,
        String sourceMessageId,
        String outcome,
        @Nullable UUID ticketId,
        @Nullable String ticketNumber,
        @Nullable UUID possibleFollowUpOf,
        Instant occurredAt) {}
