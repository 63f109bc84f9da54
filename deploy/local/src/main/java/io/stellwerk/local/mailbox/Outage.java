package io.stellwerk.local.mailbox;

import java.time.Duration;

/** State of intake as its answers tell it: while it is not there, the next attempts wait a little longer each time. */
final class Outage {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private long taken;
    private Duration pause = Duration.ZERO;

    /** Intake took a mail. */
    synchronized void ended() {
        taken++;
        pause = Duration.ZERO;
    }

    /** Intake was not there. */
    synchronized void goesOn() {
        var longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** How long to wait before the next attempt, whichever mail's it is. */
    synchronized Duration pause() {
        return pause;
    }

    /** How many mails intake has taken. */
    synchronized long taken() {
        return taken;
    }
}
