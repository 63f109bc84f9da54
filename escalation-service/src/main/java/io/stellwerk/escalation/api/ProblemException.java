package io.stellwerk.escalation.api;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    ProblemException(ProblemCode code, String detail) {
        this(Problem.of(code, detail));
    }

    ProblemException(Problem problem) {
        super(problem.code().name());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
