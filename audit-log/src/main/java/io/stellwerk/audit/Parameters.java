package io.stellwerk.audit;

import io.stellwerk.problems.ParameterValue;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Filters and page of a search, as they came in the address. */
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
        return limit == null ? USUAL_LIMIT : (int) ParameterValue.number("limit", limit, 1, HIGHEST_LIMIT);
    }

    AuditFilter filter() {
        return new AuditFilter(
                ParameterValue.text("actor", actor),
                ParameterValue.text("action", action),
                ParameterValue.text("subject", subject),
                instant("from", from),
                instant("to", to),
                oldestFirst(),
                cursor == null ? null : ParameterValue.number("cursor", cursor, 0, Long.MAX_VALUE));
    }

    private boolean oldestFirst() {
        if (order == null || order.equals("newest")) {
            return false;
        }
        if (order.equals("oldest")) {
            return true;
        }
        throw ParameterValue.invalid("order", "give newest or oldest, whichever is to come first");
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
            throw ParameterValue.invalid(field, "give an instant such as 2026-11-23T09:15:00Z");
        }
        throw ParameterValue.invalid(field, "give an instant between the years 1970 and 9999");
    }
}
