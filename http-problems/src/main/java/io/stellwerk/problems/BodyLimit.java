package io.stellwerk.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.stellwerk.messaging.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Turns away bodies that are announced as too large, with a problem, before they are read. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final long LONGEST_REST_MILLIS = 5_000;

    private final ApiGuide guide;

    BodyLimit(ApiGuide guide) {
        this.guide = guide;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext context) {
        if (announced(context.request().getHeader("Content-Length")) <= guide.mostBytes(context.normalizedPath())) {
            context.next();
            return;
        }
        refuse(context);
    }

    /**
     * Answers, and lets what still comes of the body run dry: a client, or a proxy before it, that is cut off while it
     * sends does not see the answer. One that goes on for too long is cut off all the same.
     */
    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        long cut = context.vertx()
                .setTimer(LONGEST_REST_MILLIS, _ -> request.connection().close());
        request.handler(_ -> {}).exceptionHandler(_ -> context.vertx().cancelTimer(cut));
        request.endHandler(_ -> context.vertx().cancelTimer(cut));
        request.resume();
        Problem problem = Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, guide.tooLarge());
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Buffer.buffer(WireJson.write(problem)));
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
