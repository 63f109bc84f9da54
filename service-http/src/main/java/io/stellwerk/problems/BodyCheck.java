package io.stellwerk.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a body against the limits that its class declares, and names all that is wrong at once. */
@ApplicationScoped
public class BodyCheck {

    private final Validator validator;

    BodyCheck(Validator validator) {
        this.validator = validator;
    }

    /** The body, if it is there and keeps to its limits; {@code kind} is the problem if it does not. */
    public <T> T valid(@Nullable T body, ProblemKind kind) {
        if (body == null) {
            throw new ProblemException(CommonProblem.INVALID_JSON, "The body is empty. Send one JSON object.");
        }
        List<Problem.FieldError> errors = validator.validate(body).stream()
                .map(wrong ->
                        new Problem.FieldError(Echo.of(wrong.getPropertyPath().toString()), wrong.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(kind, "Correct the fields listed under errors and send it again.", errors);
        }
        return body;
    }
}
