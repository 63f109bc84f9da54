package io.stellwerk.deadletters;

import io.stellwerk.messaging.DeadLetterQuery;
import io.stellwerk.messaging.DeadLetterSummary;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ParameterValue;
import io.stellwerk.problems.ProblemException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed down to, as it came in the address. */
record Parameters(
        @Nullable String state,
        @Nullable String topic,
        @Nullable String consumer,
        @Nullable String key,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;
    private static final int UUID_LENGTH = 36;

    int pageSize() {
        return limit == null ? USUAL_LIMIT : (int) ParameterValue.number("limit", limit, 1, HIGHEST_LIMIT);
    }

    /** Asks for one more than a page has, to know whether it is the last. */
    DeadLetterQuery query() {
        return new DeadLetterQuery(
                state == null ? null : state(state),
                ParameterValue.text("topic", topic),
                ParameterValue.text("consumer", consumer),
                ParameterValue.text("key", key),
                cursor == null ? 0 : ParameterValue.number("cursor", cursor, 0, Long.MAX_VALUE),
                pageSize() + 1);
    }

    static UUID id(String text) {
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
        throw notFound();
    }

    static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.DEAD_LETTER_NOT_FOUND,
                "List the letters for their ids; each service has its own, and forgets settled ones after a while.");
    }

    private static DeadLetterSummary.State state(String name) {
        try {
            return DeadLetterSummary.State.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ParameterValue.invalid("state", "give one of PARKED, REDRIVEN, DISCARDED");
        }
    }
}
