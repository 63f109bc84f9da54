package io.stellwerk.notification.deliveries;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps mails back while the mail server breaks off without a last word. Every mail that meets such a silence is in doubt
 * and waits for a person, so only one tries, now and then, until the server speaks again.
 */
public final class SilenceBreaker {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 8;

    private int silences;
    private boolean trying;
    private Instant nextTry = Instant.MIN;

    /** True if a mail may be handed over now; then its result has to be passed to {@link #note}. */
    public synchronized boolean lets(Instant now) {
        if (silences == 0) {
            return true;
        }
        if (trying || now.isBefore(nextTry)) {
            return false;
        }
        trying = true;
        return true;
    }

    /** Takes note of the result of a mail. */
    public synchronized void note(SendResult outcome, Instant now) {
        if (!(outcome instanceof SendResult.Unclear)) {
            silences = 0;
            trying = false;
        } else if (silences == 0 || trying) {
            nextTry = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(silences, MOST_DOUBLINGS)));
            silences++;
            trying = false;
        }
    }
}
