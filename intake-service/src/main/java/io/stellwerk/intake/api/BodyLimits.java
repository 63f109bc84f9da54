package io.stellwerk.intake.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.messaging.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Turns away bodies that are too large, by their announced length and before they are read. */
@ApplicationScoped
class BodyLimits {
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final long emailLimit;
    private final long jsonLimit;

    BodyLimits(IntakeConfig config) {
        this.emailLimit = config.maxEmailSize().asLongValue();
        this.jsonLimit = config.maxJsonSize().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    /** For bodies whose length nobody announced. */
    void checkEmail(byte[] body) {
        if (body.length > emailLimit) {
            throw new ProblemException(ProblemCode.PAYLOAD_TOO_LARGE, tooLarge().detail());
        }
    }

    static Problem tooLarge() {
        return Problem.of(
                ProblemCode.PAYLOAD_TOO_LARGE, "A mail may have 30 MB, a JSON body 2 MB, unless set otherwise.", null);
    }

    private void check(RoutingContext context) {
        long limit = context.normalizedPath().endsWith("/emails") ? emailLimit : jsonLimit;
        if (length(context.request().getHeader("Content-Length")) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemCode.PAYLOAD_TOO_LARGE.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(Buffer.buffer(WireJson.write(tooLarge())))
                .onComplete(_ -> context.request().connection().close());
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
