package io.stellwerk.intake.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    ProblemException(ProblemCode code, String detail) {
        this(code, detail, null);
    }

    ProblemException(ProblemCode code, String detail, @Nullable List<Problem.FieldError> errors) {
        super(code.name());
        this.problem = Problem.of(code, detail, errors);
    }

    Problem problem() {
        return problem;
    }
}
