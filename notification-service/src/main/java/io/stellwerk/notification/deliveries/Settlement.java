package io.stellwerk.notification.deliveries;

import java.time.Duration;
import java.time.Instant;

/** State of a mail in the ledger after an attempt to hand it over. */
public sealed interface Settlement {

    /** It has left. */
    record Delivered() implements Settlement {}

    /** It is tried again after a pause, with the same Message-ID. */
    record Again(Duration pause, String reason) implements Settlement {}

    /** It is given up. */
    record Failed(String reason, boolean permanent) implements Settlement {}

    /** It is held for a person to decide. */
    record InDoubt(String reason) implements Settlement {}

    /**
     * Settles an attempt. A mail of which it is unclear whether it left is held: nobody is told the same twice, and only a
     * person can find out.
     */
    static Settlement of(SendResult result, Attempt attempt, RetryPolicy retry, Instant now) {
        return switch (result) {
            case SendResult.Accepted() -> new Delivered();
            case SendResult.Refused(String reason) -> new Failed(reason, true);
            case SendResult.NotNow(String reason) -> later(reason, attempt, retry, now);
            case SendResult.Unclear(String reason) -> new InDoubt(reason);
        };
    }

    private static Settlement later(String reason, Attempt attempt, RetryPolicy retry, Instant now) {
        return retry.next(attempt.number(), attempt.createdAt(), now)
                .<Settlement>map(pause -> new Again(pause, reason))
                .orElseGet(() -> new Failed(reason, false));
    }

    /**
     * An attempt to hand a mail over.
     *
     * @param number 1 for the first
     * @param createdAt when the notification was written into the ledger
     */
    record Attempt(int number, Instant createdAt) {}
}
