package io.stellwerk.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The gateway's own error answers, in the form of the services' (RFC 9457). */
enum Problems {
    SERVICE_UNAVAILABLE(503, "The service is not there", "It is starting again; repeat the request in a few seconds."),
    NOT_FOUND(404, "There is nothing at this address", "Check the path; the APIs are under /api/<service>/v1/."),
    METHOD_NOT_ALLOWED(405, "This address can only be read", "Use GET.");

    static final String CONTENT_TYPE = "application/problem+json";

    private final int status;
    private final String title;
    private final String detail;

    Problems(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    Buffer body() {
        return new JsonObject()
                .put(
                        "type",
                        "urn:stellwerk:problem:"
                                + name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", title)
                .put("status", status)
                .put("code", name())
                .put("detail", detail)
                .toBuffer();
    }

    void answer(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", CONTENT_TYPE).end(body());
    }
}
