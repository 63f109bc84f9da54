package io.stellwerk.notification.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The frame in which the console shows a mail. Mails style themselves, which the console's own policy forbids; so their document has
 * another one, and with it an origin of its own, from which nothing of the console can be reached.
 */
@ApplicationScoped
class MailFrame {

    private static final int FIRST = 20_200;
    private static final String FILES = "/mail-frame/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().path().startsWith(FILES)) {
                        context.addHeadersEndHandler(_ -> protect(context));
                    }
                    context.next();
                },
                FIRST);
    }

    /** The document's origin is none, so that its script comes from another one. */
    private static void protect(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.headers()
                .set("Content-Security-Policy", POLICY)
                .set("Cross-Origin-Resource-Policy", "cross-origin")
                .set("Referrer-Policy", "no-referrer")
                .set("X-Content-Type-Options", "nosniff")
                .set("Cache-Control", "no-store");
    }
}
