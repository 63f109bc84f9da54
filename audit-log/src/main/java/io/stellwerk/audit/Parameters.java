package io.stellwerk.audit;

import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search is narrowed down to, as it came in the address. */
record Parameters(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String order,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1000;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    int pageSize() {
        return limit == null ? USUAL_LIMIT : (int) number("limit", limit, 1, HIGHEST_LIMIT);
    }

    AuditFilter filter() {
        return new AuditFilter(
                text("actor", actor),
                text("action", action),
                text("subject", subject),
                instant("from", from),
                instant("to", to),
                oldestFirst(),
                cursor == null ? null : number("cursor", cursor, 0, Long.MAX_VALUE));
    }

    private boolean oldestFirst() {
        if (order == null || order.equals("newest")) {
            return false;
        }
        if (order.equals("oldest")) {
            return true;
        }
        throw invalid("order", "give newest or oldest, whichever is to come first");
    }

    private static long number(String field, String text, long lowest, long highest) {
        try {
            long number = Long.parseLong(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(field, "give a number from " + lowest + " to " + highest);
        }
        throw invalid(field, "give a number from " + lowest + " to " + highest);
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw invalid(field, "give an instant such as 2026-11-23T09:15:00Z");
        }
        throw invalid(field, "give an instant between the years 1970 and 9999");
    }

    private static @Nullable String text(String field, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw invalid(field, "leave the NUL out");
        }
        return text;
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                "Correct the parameter.",
                List.of(new Problem.FieldError(field, message)));
    }
}
