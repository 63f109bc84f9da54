package io.stellwerk.deadletters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.messaging.DeadLetterOutcome;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of redriving or discarding a letter.
 *
 * @param reason why it failed again or cannot be tried
 * @param followers how many letters behind it were handled after it
 */
@Schema(name = "DeadLetterOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(
        UUID id,

        @Schema(
                enumeration = {
                    "REDRIVEN",
                    "DISCARDED",
                    "STILL_PARKED",
                    "WAITS",
                    "NO_CONSUMER",
                    "ALREADY_REDRIVEN",
                    "ALREADY_DISCARDED",
                    "NOT_FOUND"
                })
        String outcome,

        @Nullable String reason,
        int followers) {

    static OutcomeView of(DeadLetterOutcome outcome) {
        return new OutcomeView(outcome.id(), outcome.kind().name(), outcome.reason(), outcome.followers());
    }
}
