package io.stellwerk.escalation.timers;

import java.time.Instant;

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
        AUTO_CLOSE(0),
        WAIT_UNTIL(0);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }

        /** The part of the first-response target that is used up when it fires. */
        public int percent() {
            return percent;
        }
    }
}
