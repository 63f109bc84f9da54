package io.stellwerk.triage.api;

import java.util.List;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    ProblemException(ProblemCode code, String detail, List<Problem.FieldError> errors) {
        super(code.name());
        this.problem = Problem.of(code, detail, errors);
    }

    Problem problem() {
        return problem;
    }
}
