package io.stellwerk.intake.selfservice;

import io.stellwerk.intake.progress.TicketProgress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's opinion of how a ticket was solved.
 *
 * @param episode how often the ticket had been solved by then: each time has a rating of its own
 * @param score 1 to 5, the best
 * @param ratedAt when it was given first
 */
public record Rating(int episode, int score, @Nullable String comment, Instant ratedAt, Instant changedAt) {

    /** How long one may be changed. */
    static final Duration EDITABLE = Duration.ofDays(7);

    /** Result of rating a ticket. */
    public sealed interface Result {

        /** It is rated. */
        record Rated(Rating rating) implements Result {}

        /** It is not solved, or not any more. */
        record NotSolved() implements Result {}

        /** It was rated too long ago for that to be changed. */
        record Final() implements Result {}
    }

    /** Decides about a rating of a ticket, which may have one for this time already. */
    static Result given(
            @Nullable TicketProgress progress,
            @Nullable Rating before,
            Opinion opinion,
            Instant now,
            Duration editable) {
        if (progress == null || !progress.isSolved()) {
            return new Result.NotSolved();
        }
        if (before == null) {
            return new Result.Rated(new Rating(progress.solved(), opinion.score(), opinion.comment(), now, now));
        }
        return before.isEditable(now, editable)
                ? new Result.Rated(new Rating(before.episode, opinion.score(), opinion.comment(), before.ratedAt, now))
                : new Result.Final();
    }

    /** Tells whether it may be changed. */
    boolean isEditable(Instant now, Duration editable) {
        return now.isBefore(ratedAt.plus(editable));
    }

    /** Score and words, as they come. */
    public record Opinion(int score, @Nullable String comment) {}
}
