package io.stellwerk.intake.application;

import io.stellwerk.intake.domain.Channel;
import io.stellwerk.intake.domain.MessageKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of plain words as a channel hands it over, before intake has put it in order.
 *
 * @param key what it is recognised by; without one it is new in any case
 */
public record Draft(
        Channel channel,
        @Nullable MessageKey key,
        From from,
        @Nullable String subject,
        String text,
        @Nullable String language,
        Map<String, String> facts,
        @Nullable String ticketNumber,
        @Nullable Instant receivedAt,
        @Nullable String traceparent) {

    /** What the sender says of itself. */
    public record From(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String externalId) {}
}
