package io.stellwerk.notification.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The automatic answers that one sender got within the last day.
 *
 * @param answered when, oldest first
 */
public record SenderHistory(List<Instant> answered) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Copies the list. */
    public SenderHistory {
        answered = List.copyOf(answered);
    }

    /** The history of someone who was never answered. */
    public static SenderHistory none() {
        return new SenderHistory(List.of());
    }

    /** Reason for which another automatic answer would be one too many, if it would. */
    public Optional<SuppressionReason> refusal(SenderLimits limits, Instant now) {
        if (since(now.minus(HOUR)) >= limits.perHour()) {
            return Optional.of(SuppressionReason.SENDER_LIMIT_HOUR);
        }
        return since(now.minus(DAY)) >= limits.perDay()
                ? Optional.of(SuppressionReason.SENDER_LIMIT_DAY)
                : Optional.empty();
    }

    /** The history with one answer more, and without what is older than a day. */
    public SenderHistory answeredAt(Instant now) {
        List<Instant> kept = new ArrayList<>(answered);
        kept.removeIf(at -> !at.isAfter(now.minus(DAY)));
        kept.add(now);
        return new SenderHistory(kept);
    }

    private long since(Instant start) {
        return answered.stream().filter(at -> at.isAfter(start)).count();
    }

    /**
     * Most automatic answers that one sender may get.
     *
     * @param perHour within any hour
     * @param perDay within any day
     */
    public record SenderLimits(int perHour, int perDay) {}
}
