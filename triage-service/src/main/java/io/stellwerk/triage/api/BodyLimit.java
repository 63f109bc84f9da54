package io.stellwerk.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.triage.TriageConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Turns away bodies that are too large by their announced length, with a problem, before they are read. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final long limit;

    BodyLimit(TriageConfig config) {
        this.limit = config.preview().maxBody().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    static Problem tooLarge() {
        return Problem.of(ProblemCode.PAYLOAD_TOO_LARGE, "Send less text; only the first pages of it are read anyway.");
    }

    private void check(RoutingContext context) {
        if (length(context.request().getHeader("Content-Length")) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemCode.PAYLOAD_TOO_LARGE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(WireJson.write(tooLarge())));
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
