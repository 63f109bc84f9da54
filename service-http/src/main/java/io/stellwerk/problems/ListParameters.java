package io.stellwerk.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list, and names all that are wrong at once. */
public final class ListParameters {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** An id, if one is given. */
    public @Nullable UUID id(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            errors.add(new Problem.FieldError(field, "is not an id"));
            return null;
        }
    }

    /** One of the choices, if one is given. */
    public <T extends Enum<T>> @Nullable T choice(String field, @Nullable String value, Class<T> choices) {
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(choices, value);
        } catch (IllegalArgumentException e) {
            List<String> names = new ArrayList<>();
            for (T choice : choices.getEnumConstants()) {
                names.add(choice.name());
            }
            errors.add(new Problem.FieldError(field, "is none of " + String.join(", ", names)));
            return null;
        }
    }

    /** Number of entries on a page. */
    public int limit(@Nullable String value) {
        if (value == null) {
            return USUAL;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of bounds
        }
        errors.add(new Problem.FieldError("limit", "is not a number from 1 to " + MOST));
        return USUAL;
    }

    /** Notes that a parameter cannot be used. */
    public void wrong(String field, String message) {
        errors.add(new Problem.FieldError(field, message));
    }

    /** Refuses the request if anything is wrong. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, "Mend the parameters named in errors.", errors);
        }
    }
}
