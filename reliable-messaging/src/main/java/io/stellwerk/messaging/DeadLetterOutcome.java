package io.stellwerk.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of redriving or discarding a letter.
 *
 * @param reason why nothing came of it, where there is more to say
 * @param followers how many letters that waited behind it were handled after it
 */
public record DeadLetterOutcome(
        UUID id, Kind kind, @Nullable String reason, int followers) {

    /** The kinds of outcome. */
    public enum Kind {
        /** Its event has been handled now. */
        REDRIVEN,
        /** Its event will not be handled. */
        DISCARDED,
        /** It failed again and is still parked, with the new reason. */
        STILL_PARKED,
        /** Another letter of the same key is ahead of it and has to be settled first. */
        WAITS,
        /** Its consumer does not exist in this version; it can only be discarded. */
        NO_CONSUMER,
        /** It was redriven before, and nothing happened now. */
        ALREADY_REDRIVEN,
        /** It was discarded before, and nothing happened now. */
        ALREADY_DISCARDED,
        /** There is no such letter. */
        NOT_FOUND
    }

    static DeadLetterOutcome of(UUID id, Kind kind) {
        return new DeadLetterOutcome(id, kind, null, 0);
    }

    static DeadLetterOutcome of(UUID id, Kind kind, String reason) {
        return new DeadLetterOutcome(id, kind, reason, 0);
    }

    DeadLetterOutcome followedBy(int letters) {
        return new DeadLetterOutcome(id, kind, reason, letters);
    }

    /** Whether the letter is out of the way of those behind it. */
    boolean isSettled() {
        return switch (kind) {
            case REDRIVEN, DISCARDED, ALREADY_REDRIVEN, ALREADY_DISCARDED -> true;
            case STILL_PARKED, WAITS, NO_CONSUMER, NOT_FOUND -> false;
        };
    }
}
