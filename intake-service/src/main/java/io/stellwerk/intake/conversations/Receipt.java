package io.stellwerk.intake.conversations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer to whoever delivers a message: where it led.
 *
 * @param ignored the rule and where the message is kept, if it was ignored
 */
public record Receipt(
        @Nullable UUID ticketId,
        @Nullable String ticketNumber,
        Result outcome,
        @Nullable Ignored ignored) {

    /** Rule by which a message was ignored, and the id under which it is kept. */
    public record Ignored(UUID messageId, Outcome.Reason reason) {}

    /** The results, as deliverers see them. */
    public enum Result {
        OPENED,
        APPENDED,
        DUPLICATE,
        IGNORED,
        KEY_REUSED;

        /** The result that an outcome is told as. */
        public static Result of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Opened _ -> OPENED;
                case Outcome.Appended _, Outcome.Bounced _ -> APPENDED;
                case Outcome.Duplicate _ -> DUPLICATE;
                case Outcome.Ignored _ -> IGNORED;
                case Outcome.KeyReused _ -> KEY_REUSED;
            };
        }
    }

    static Receipt of(Decided decided) {
        Outcome outcome = decided.outcome();
        return new Receipt(
                outcome.ticketId(),
                outcome.number() == null ? null : outcome.number().value(),
                Result.of(outcome),
                outcome instanceof Outcome.Ignored(Outcome.Reason reason)
                        ? new Ignored(decided.message().id(), reason)
                        : null);
    }
}
