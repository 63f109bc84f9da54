package io.stellwerk.intake.application;

import io.stellwerk.intake.domain.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the deliverer of a message is told: where it led. */
public record Receipt(@Nullable UUID ticketId, @Nullable String ticketNumber, Result outcome) {

    /** The results, as deliverers see them. */
    public enum Result {
        OPENED,
        APPENDED,
        DUPLICATE,
        IGNORED,
        KEY_REUSED
    }

    /** What is told of an outcome. */
    public static Receipt of(Outcome outcome) {
        Result result = switch (outcome) {
            case Outcome.Opened _ -> Result.OPENED;
            case Outcome.Appended _, Outcome.Bounced _ -> Result.APPENDED;
            case Outcome.Duplicate _ -> Result.DUPLICATE;
            case Outcome.Ignored _ -> Result.IGNORED;
            case Outcome.KeyReused _ -> Result.KEY_REUSED;
        };
        return new Receipt(
                outcome.ticketId(),
                outcome.number() == null ? null : outcome.number().value(),
                result);
    }
}
