package io.stellwerk.ratelimits;

import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Refusal of a request that is one too many. */
public final class RateLimited {

    private RateLimited() {}

    /** The problem to end a request with; the answer tells from when on there is room again. */
    public static ProblemException refusal(HttpServerResponse response, Duration wait, String detail) {
        response.putHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(wait.plusMillis(999).toSeconds()));
        return new ProblemException(CommonProblem.RATE_LIMITED, detail);
    }
}
