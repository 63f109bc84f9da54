package io.stellwerk.notification.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Policy for mails that the server did not take now: pauses that double, up to an age.
 *
 * @param first the pause after the first attempt; each further one doubles it
 * @param longest what a pause never exceeds
 * @param giveUpAfter the age at which a mail is given up
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 20;

    /** Pause after the given number of attempts, if there is to be another. */
    public Optional<Duration> next(int attempts, Instant createdAt, Instant now) {
        if (!now.isBefore(createdAt.plus(giveUpAfter))) {
            return Optional.empty();
        }
        Duration pause = first.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}
