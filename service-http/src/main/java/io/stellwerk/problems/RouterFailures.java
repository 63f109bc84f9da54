package io.stellwerk.problems;

import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers with a problem what fails outside of the resources: addresses that cannot be decoded, or that nobody serves. */
@ApplicationScoped
class RouterFailures {

    private static final int BEFORE_ALL_OTHERS = -20_000;
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500};

    private final ApiGuide guide;

    RouterFailures(ApiGuide guide) {
        this.guide = guide;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
        for (int status : STATUSES) {
            router.errorHandler(status, this::answer);
        }
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof HttpClosedException || context.response().ended()) {
            return;
        }
        int status = context.statusCode();
        boolean ours = status < 400 || status >= 500;
        Refusal.answerUnread(
                context,
                ours
                        ? Failures.of(failure == null ? new IllegalStateException("status " + status) : failure)
                        : Failures.refused(status, guide));
    }
}
