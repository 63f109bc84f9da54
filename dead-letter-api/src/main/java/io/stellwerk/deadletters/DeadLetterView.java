package io.stellwerk.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.messaging.DeadLetterSummary;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its payload.
 *
 * @param waitsBehind the letter that it was parked behind; nothing if it failed itself
 * @param stack only where a single letter is shown
 */
@Schema(name = "DeadLetter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
        UUID id,

        @Schema(enumeration = {"PARKED", "REDRIVEN", "DISCARDED"})
        String state,

        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String eventId,
        @Nullable String type,
        @Nullable String subject,
        String reason,
        @Nullable String stack,
        int attempts,
        Instant parkedAt,
        @Nullable UUID waitsBehind,
        @Nullable Instant settledAt,
        @Nullable String discardReason) {

    static DeadLetterView whole(DeadLetterSummary letter) {
        return of(letter, letter.stack());
    }

    static DeadLetterView brief(DeadLetterSummary letter) {
        return of(letter, null);
    }

    private static DeadLetterView of(DeadLetterSummary letter, @Nullable String stack) {
        DeadLetterSummary.Origin origin = letter.origin();
        DeadLetterSummary.Settlement settlement = letter.settlement();
        return new DeadLetterView(
                letter.id(),
                letter.state().name(),
                letter.consumer(),
                origin.topic(),
                origin.partition(),
                origin.offset(),
                origin.key(),
                letter.eventId(),
                letter.type(),
                letter.subject(),
                letter.reason(),
                stack,
                letter.attempts(),
                letter.parkedAt(),
                letter.waitsBehind(),
                settlement == null ? null : settlement.at(),
                settlement == null ? null : settlement.discardReason());
    }
}
