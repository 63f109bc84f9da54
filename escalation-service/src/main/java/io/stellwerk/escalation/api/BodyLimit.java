package io.stellwerk.escalation.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.stellwerk.messaging.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Turns away bodies that are announced as too large before they are read. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final long MOST_BYTES = 1_000_000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, BEFORE_ALL_OTHERS);
    }

    static Problem tooLarge() {
        return Problem.of(ProblemCode.PAYLOAD_TOO_LARGE, "Send at most 1 MB.");
    }

    private static void check(RoutingContext context) {
        if (announced(context) <= MOST_BYTES) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemCode.PAYLOAD_TOO_LARGE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(WireJson.write(tooLarge())));
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
