package io.stellwerk.local.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Headers of every answer that keep browsers from framing, guessing at, keeping and passing on what it says. */
final class ProtectiveHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHING = "Cache-Control";
    private static final String REFERRER = "Referrer-Policy";
    private static final String OWN_FRAMES = "frame-ancestors 'self'";
    private static final String NO_FRAMES = "frame-ancestors 'none'";

    private ProtectiveHeaders() {}

    /** Has them set when the answer begins, whoever gives it. */
    static void on(HttpServerResponse response) {
        response.headersEndHandler(_ -> {
            set(response.headers());
            withoutFraming(response);
        });
    }

    /** The console's files: their names change with what is in them, so a kept one is never wrong. */
    private static boolean isNamedByContent(MultiMap headers) {
        var caching = headers.get(CACHING);
        return caching != null && caching.contains("immutable");
    }

    /** An answer without a body must not announce one in chunks (RFC 9112, 6.1): some clients wait for it, or fail. */
    private static void withoutFraming(HttpServerResponse response) {
        if (response.getStatusCode() == HttpResponseStatus.NOT_MODIFIED.code()) {
            response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        }
    }

    private static void set(MultiMap headers) {
        // A page with a form has to let browsers say that the form comes from here: with no-referrer its Origin is
        // null.
        if (!"same-origin".equals(headers.get(REFERRER))) {
            headers.set(REFERRER, "no-referrer");
        }
        var policy = headers.get(POLICY);
        // The frame for mails is one that only the console may have, and its script is loaded from no origin.
        var isFrame = policy != null && policy.contains(OWN_FRAMES);
        headers.set("X-Content-Type-Options", "nosniff").set("X-Frame-Options", isFrame ? "SAMEORIGIN" : "DENY");
        if (!isFrame) {
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
        }
        if (!isNamedByContent(headers)) {
            headers.set(CACHING, "no-store");
        }
        if (policy == null) {
            headers.set(POLICY, NO_FRAMES);
        } else if (!policy.contains("frame-ancestors")) {
            headers.set(POLICY, policy + "; " + NO_FRAMES);
        }
    }
}
