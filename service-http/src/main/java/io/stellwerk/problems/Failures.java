package io.stellwerk.problems;

import io.quarkus.logging.Log;
import io.stellwerk.messaging.Outage;

/** The problem that goes with a status or a failure that knows none itself. A bug shows its code only; the rest is in the log. */
final class Failures {

    private Failures() {}

    /** The problem of something that the framework refused. */
    static Problem refused(int status, ApiGuide guide) {
        String see = "See " + guide.openapi() + " for what is possible.";
        return switch (status) {
            case 404 -> Problem.of(CommonProblem.NOT_FOUND, guide.notFound());
            case 405 -> Problem.of(CommonProblem.METHOD_NOT_ALLOWED, see);
            case 406 -> Problem.of(CommonProblem.NOT_ACCEPTABLE, guide.notAcceptable());
            case 408 -> TooSlow.PROBLEM;
            case 413 -> Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, guide.tooLarge());
            case 414 -> Problem.of(CommonProblem.URI_TOO_LONG, "Send a shorter address.");
            case 415 -> Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, guide.unsupportedMediaType());
            case 431 -> Problem.of(CommonProblem.HEADERS_TOO_LARGE, "Send fewer or shorter header fields.");
            default -> Problem.of(CommonProblem.INVALID_REQUEST, see);
        };
    }

    /** The problem of something that went wrong here, or that ends a request before it comes to a resource. */
    static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (Outage.isBehind(failure)) {
            Log.warnf(
                    "the database cannot be reached: reason=%s",
                    failure.getClass().getSimpleName());
            return Problem.of(
                    CommonProblem.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again in a moment.");
        }
        Log.error("request failed", failure);
        return Problem.of(CommonProblem.INTERNAL_ERROR, "Try again; if it stays, tell the operators when it happened.");
    }
}
