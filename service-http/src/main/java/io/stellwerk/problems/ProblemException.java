package io.stellwerk.problems;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /** With what to do about it. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** With what to do about it, and the fields that are to blame. */
    public ProblemException(ProblemKind kind, String detail, List<Problem.FieldError> errors) {
        super(kind.name());
        this.problem = Problem.of(kind, detail, errors);
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
