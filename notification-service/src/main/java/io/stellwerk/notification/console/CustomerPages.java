package io.stellwerk.notification.console;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/**
 * Customers' pages, at addresses that people can read, with headers that protect them. Nobody signs in there, so they may talk to
 * their own origin alone; and no search engine is to find them.
 */
@ApplicationScoped
class CustomerPages {

    /** Before the headers are set, so that they are set for what is served. */
    private static final int FIRST = 20_100;

    private static final String FILES = "/customer/";
    private static final Map<String, String> PAGES = Map.of("/ticket", "/ticket.html", "/request", "/request.html");
    private static final Set<Integer> SERVED =
            Set.of(HttpResponseStatus.OK.code(), HttpResponseStatus.NOT_MODIFIED.code());
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types lit-html";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    String page = PAGES.get(context.request().path());
                    if (page != null) {
                        context.reroute(page);
                        return;
                    }
                    if (isProtected(context.request().path())) {
                        context.addHeadersEndHandler(_ -> set(context));
                    }
                    context.next();
                },
                FIRST);
    }

    private static boolean isProtected(String path) {
        return path.startsWith(FILES) || PAGES.containsValue(path);
    }

    private static void set(RoutingContext context) {
        HttpServerResponse response = context.response();
        // A file that another instance has already, and this one has not yet, must not be missing for a year.
        boolean isKept = context.request().path().startsWith(FILES) && SERVED.contains(response.getStatusCode());
        response.headers()
                .set("Content-Security-Policy", POLICY)
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Robots-Tag", "noindex, nofollow")
                .set("Cache-Control", isKept ? "public, max-age=31536000, immutable" : "no-store");
    }
}
