package io.stellwerk.notification.console;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Headers that let browsers keep the console's files, whose names change with their content, but not the page that names them. */
@ApplicationScoped
class ConsoleCaching {

    private static final int FIRST = 20_000;
    private static final String FILES = "/console/";
    private static final Set<String> PAGES = Set.of("/", "/index.html");
    private static final Set<Integer> SERVED =
            Set.of(HttpResponseStatus.OK.code(), HttpResponseStatus.NOT_MODIFIED.code());

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(_ -> set(context));
                    context.next();
                },
                FIRST);
    }

    private static void set(RoutingContext context) {
        HttpServerResponse response = context.response();
        String path = context.request().path();
        if (PAGES.contains(path)) {
            response.headers().set("Cache-Control", "no-store");
        } else if (path.startsWith(FILES)) {
            // A file that another instance has already, and this one has not yet, must not be missing for a year.
            boolean isThere = SERVED.contains(response.getStatusCode());
            response.headers().set("Cache-Control", isThere ? "public, max-age=31536000, immutable" : "no-store");
        }
    }
}
