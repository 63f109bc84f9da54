package io.stellwerk.intake.integrations.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that an integration posted breaks its contract. */
public record MessageRefused(
        String recordKey,
        String source,
        String eventId,
        @Nullable String sourceMessageId,
        String code,
        @Nullable String field,
        String advice,
        Instant occurredAt) {}
