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

    /** Whether a mail may be handed over now. Who was let through has to {@link #note} what came of it. */
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

    /** Takes note of what came of a mail. */
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
