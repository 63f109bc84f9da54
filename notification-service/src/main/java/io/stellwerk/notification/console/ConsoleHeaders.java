package io.stellwerk.notification.console;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Headers that protect the console's pages, and that let browsers keep its files, whose names change with their content,
 * but not the page that names them.
 */
@ApplicationScoped
class ConsoleHeaders {

    static final String CONFIGURATION = "/console/configuration.json";

    private static final int FIRST = 20_000;
    static final String FILES = "/console/";
    private static final Set<String> PAGES = Set.of("/", "/index.html");
    private static final Set<Integer> SERVED =
            Set.of(HttpResponseStatus.OK.code(), HttpResponseStatus.NOT_MODIFIED.code());

    private final String policy;

    ConsoleHeaders(ConsoleConfig config) {
        ConsoleConfig.Identity identity = config.identity();
        policy = ContentPolicy.of(Stream.concat(
                Stream.of(identity.authority()), identity.origins().stream().flatMap(Set::stream)));
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(_ -> set(context));
                    context.next();
                },
                FIRST);
    }

    private void set(RoutingContext context) {
        HttpServerResponse response = context.response();
        String path = context.request().path();
        if (PAGES.contains(path)) {
            protect(response);
            response.headers().set("Cache-Control", "no-store");
        } else if (path.startsWith(FILES)) {
            protect(response);
            // A file that another instance has already, and this one has not yet, must not be missing for a year.
            boolean isKept = !path.equals(CONFIGURATION) && SERVED.contains(response.getStatusCode());
            response.headers().set("Cache-Control", isKept ? "public, max-age=31536000, immutable" : "no-store");
        }
    }

    /** On files as well: one of them may be opened as a page. */
    private void protect(HttpServerResponse response) {
        response.headers()
                .set("Content-Security-Policy", policy)
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Content-Type-Options", "nosniff");
    }
}
