package io.stellwerk.notification.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Promises to a ticket's customer, as far as the events read so far tell: the first response, and once that was given, the next
 * response that was promised last. What was said about an earlier promise does not count for a later one; the sequences of the
 * events tell which is which, in whatever order they are read.
 *
 * @param due until when the customer is to be answered, if escalation has said so
 * @param promised sequence of the newest promise of a next response; 0 as long as there is only that of the first one
 * @param answered sequence of the newest answer or solution; 0 if there is none
 * @param broken place of the newest breach; 0 if there is none
 * @param warning the latest warning
 */
public record BoardClock(
        @Nullable Due due,
        long promised,
        long answered,
        long broken,
        @Nullable Warning warning) {

    /** Clock of which nothing is known. */
    public static final BoardClock NONE = new BoardClock(null, 0, 0, 0, null);

    private static final Comparator<Due> DUES = Comparator.comparing(Due::next).thenComparingLong(Due::sequence);
    private static final Comparator<Warning> WARNINGS =
            Comparator.comparingLong(Warning::place).thenComparingInt(Warning::percent);

    /**
     * Instant of a promise, according to the event with that sequence; the highest sequence counts. Any of a next response counts
     * more than those of the first, which later events repeat.
     */
    public record Due(boolean next, long sequence, Instant at) {}

    /** Part of the promised time that was used up, in percent; of those with one place, the highest counts. */
    public record Warning(long place, int percent) {}

    public static BoardClock due(boolean next, long sequence, @Nullable Instant at) {
        return at == null ? NONE : new BoardClock(new Due(next, sequence, at), 0, 0, 0, null);
    }

    /** The clock after a next response was promised. */
    public static BoardClock promised(long sequence) {
        return new BoardClock(null, sequence, 0, 0, null);
    }

    /** The clock after a person answered, or solved it. */
    public static BoardClock answered(long sequence) {
        return new BoardClock(null, 0, sequence, 0, null);
    }

    /** The clock after a promise was broken. */
    public static BoardClock broken(boolean next, long sequence) {
        return new BoardClock(null, 0, 0, place(next, sequence), null);
    }

    /** The clock after a warning. */
    public static BoardClock warned(boolean next, long sequence, int percent) {
        return new BoardClock(null, 0, 0, 0, new Warning(place(next, sequence), percent));
    }

    /** Merges the two clocks. */
    public BoardClock and(BoardClock other) {
        return new BoardClock(
                later(due, other.due, BinaryOperator.maxBy(DUES)),
                Math.max(promised, other.promised),
                Math.max(answered, other.answered),
                Math.max(broken, other.broken),
                later(warning, other.warning, BinaryOperator.maxBy(WARNINGS)));
    }

    /** Returns true if nobody waits for an answer. */
    public boolean isAnswered() {
        return answered > promised;
    }

    /** Returns true if the promise that was made last was broken. */
    public boolean isBroken() {
        return broken > promised;
    }

    /** Part of the time of the promise made last that was used up at the latest warning, in percent. */
    public int warnedPercent() {
        return warning != null && warning.place > promised ? warning.percent : 0;
    }

    /** Place of a breach or warning. One of the first response may come late, but is before all later promises. */
    private static long place(boolean next, long sequence) {
        return next ? sequence : 1;
    }

    private static <T> @Nullable T later(@Nullable T one, @Nullable T other, BinaryOperator<T> latest) {
        return one == null ? other : other == null ? one : latest.apply(one, other);
    }
}
