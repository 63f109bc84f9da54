package io.stellwerk.local.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Announcements of a request's body in its head. */
final class Bodies {

    private static final long UNKNOWN = Long.MAX_VALUE;

    private Bodies() {}

    static boolean isAnnounced(HttpServerRequest request) {
        return announced(request) > 0;
    }

    /** How long the body says it will be; more than anything if it does not say. */
    static long announced(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return UNKNOWN;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException _) {
            return UNKNOWN;
        }
    }
}
