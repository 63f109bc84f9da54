package io.stellwerk.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers of every answer of an API that keep browsers from guessing at what it says, and everyone from keeping it. */
@ApplicationScoped
class AnswerHeaders {

    /** Before those that may turn a request away. */
    private static final int FIRST = 20_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().path().startsWith("/api/")) {
                        context.addHeadersEndHandler(_ -> set(context.response().headers()));
                    }
                    context.next();
                },
                FIRST);
    }

    private static void set(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff").set("Cache-Control", "no-store");
    }
}
