package io.stellwerk.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The gateway's own error answers, in the form of the services' (RFC 9457). */
enum Problems {
    SERVICE_UNAVAILABLE(503, "The service is not there", "It is starting again; repeat the request in a few seconds."),
    NOT_FOUND(404, "There is nothing at this address", "Check the path; the APIs are under /api/<service>/v1/."),
    METHOD_NOT_ALLOWED(405, "This address can only be read", "Use GET."),
    MALFORMED_REQUEST(
            400, "This is no proper HTTP request", "Check the request line and the headers against RFC 9112."),
    AMBIGUOUS_PATH(
            400,
            "The path can be read in more than one way",
            "Send it without . and .. and empty segments, backslashes, semicolons and encoded slashes."),
    UNKNOWN_HOST(
            421,
            "The gateway does not answer under this name",
            "Use http://localhost with the gateway's port, or add the name to STELLWERK_HOSTS before the start."),
    FOREIGN_ORIGIN(
            403,
            "Another site's page may not change anything here",
            "Send it from the desk's own pages, or from a program that sends neither Origin nor Sec-Fetch-Site."),
    UNSUPPORTED_MEDIA_TYPE(
            415, "The content type is not taken", "Send application/json, or message/rfc822 for a mail."),
    REQUEST_TIMEOUT(408, "The body did not come in time", "Send it again, without pauses."),
    URI_TOO_LONG(414, "The request line is too long", "Shorten the path or the query."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "Leave away what is not needed, such as cookies."),
    INTERNAL_ERROR(500, "Something went wrong in the gateway", "See ./stellwerk logs signal-box for the reason.");

    static final String CONTENT_TYPE = "application/problem+json";
    static final String SECONDS_TO_WAIT = "2";

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
        if (this == METHOD_NOT_ALLOWED) {
            response.putHeader("Allow", "GET, HEAD");
        }
        response.setStatusCode(status).putHeader("Content-Type", CONTENT_TYPE).end(body());
    }
}
