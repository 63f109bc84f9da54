package io.stellwerk.notification.board.api;

import io.stellwerk.notification.board.FlowRange;
import io.stellwerk.problems.ListParameters;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads which samples are wanted, and names all that is wrong at once. */
final class FlowParameters {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private FlowParameters() {}

    /** The last day, unless something else is wanted. */
    static FlowRange range(@Nullable String from, @Nullable String to, Instant now) {
        ListParameters parameters = new ListParameters();
        Instant end = instant(parameters, "to", to, now);
        Instant begin = instant(parameters, "from", from, end.minus(USUAL));
        if (begin.isAfter(end)) {
            parameters.wrong("from", "is after the end; give an earlier instant");
        } else if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            parameters.wrong("from", "is more than seven days before the end; ask for one part after the other");
        }
        parameters.check();
        return new FlowRange(begin, end);
    }

    private static Instant instant(ListParameters parameters, String field, @Nullable String text, Instant usual) {
        if (text == null) {
            return usual;
        }
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // reported below, like an instant out of bounds
        }
        parameters.wrong(field, "is not an instant such as 2026-11-23T09:15:00Z, between the years 1970 and 9999");
        return usual;
    }
}
