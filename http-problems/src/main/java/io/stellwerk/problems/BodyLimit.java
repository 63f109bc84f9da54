package io.stellwerk.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.stellwerk.messaging.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Turns away bodies that are announced as too large, with a problem, before they are read. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 10_000;

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
        Problem problem = Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, guide.tooLarge());
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(WireJson.write(problem)))
                .onComplete(_ -> context.request().connection().close());
    }

    private static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
