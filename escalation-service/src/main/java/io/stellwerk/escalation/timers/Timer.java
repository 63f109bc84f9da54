package io.stellwerk.escalation.timers;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happens by itself at an instant, unless it has become pointless by then.
 *
 * @param setAt when it was set
 * @param dueAt the instant it is meant for, however late it fires
 */
public record Timer(Kind kind, Instant setAt, Instant dueAt) {

    /** Purpose of a timer. */
    public enum Kind {
        FIRST_RESPONSE_50(50),
        FIRST_RESPONSE_75(75),
        FIRST_RESPONSE_90(90),
        FIRST_RESPONSE_100(100),
        NEXT_RESPONSE_50(50),
        NEXT_RESPONSE_75(75),
        NEXT_RESPONSE_90(90),
        NEXT_RESPONSE_100(100),
        AUTO_CLOSE(0),
        WAIT_UNTIL(0);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }

        /** The part of the promised time that is used up when it fires. */
        public int percent() {
            return percent;
        }

        /** The kind that follows it within the same promise; nothing once the whole time is used up. */
        public Optional<Kind> next() {
            return switch (this) {
                case FIRST_RESPONSE_50 -> Optional.of(FIRST_RESPONSE_75);
                case FIRST_RESPONSE_75 -> Optional.of(FIRST_RESPONSE_90);
                case FIRST_RESPONSE_90 -> Optional.of(FIRST_RESPONSE_100);
                case NEXT_RESPONSE_50 -> Optional.of(NEXT_RESPONSE_75);
                case NEXT_RESPONSE_75 -> Optional.of(NEXT_RESPONSE_90);
                case NEXT_RESPONSE_90 -> Optional.of(NEXT_RESPONSE_100);
                case FIRST_RESPONSE_100, NEXT_RESPONSE_100, AUTO_CLOSE, WAIT_UNTIL -> Optional.empty();
            };
        }
    }
}
