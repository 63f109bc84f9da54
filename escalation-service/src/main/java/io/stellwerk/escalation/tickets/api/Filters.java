package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters by which tickets are filtered. */
final class Filters {

    private Filters() {}

    static int number(String field, String text, int highest) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid(field, "give a number from 1 to " + highest);
        }
        throw invalid(field, "give a number from 1 to " + highest);
    }

    static <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid(
                        field,
                        Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "give one of ", ""))));
    }

    /** The order that is asked for; who asks for changes gets them in their order. */
    static TicketQuery.Sort sort(@Nullable String text, TicketFilter filter) {
        if (text == null) {
            return filter.updatedSince() == null ? TicketQuery.Sort.URGENCY : TicketQuery.Sort.UPDATED;
        }
        return Arrays.stream(TicketQuery.Sort.values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("sort", "give one of urgency, received, updated, due"));
    }

    static String text(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw invalid(field, "leave the NUL out");
        }
        return text;
    }

    static ProblemException invalid(String field, String message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                "Correct the parameter.",
                List.of(new Problem.FieldError(field, message)));
    }
}
