package io.stellwerk.problems;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one parameter of an address, and refuses the request if it cannot be used. */
public final class ParameterValue {

    private ParameterValue() {}

    /** A number within bounds. */
    public static long number(String field, String text, long lowest, long highest) {
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

    /** A text that can be looked for in the database. */
    public static @Nullable String text(String field, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw invalid(field, "leave the NUL out");
        }
        return text;
    }

    /** The refusal of a parameter, with what to give instead. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                "Correct the parameter.",
                List.of(new Problem.FieldError(field, message)));
    }
}
