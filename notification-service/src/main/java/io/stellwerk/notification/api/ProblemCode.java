package io.stellwerk.notification.api;

import java.util.Locale;

/** What can be wrong with a request, as stable codes. */
public enum ProblemCode {
    INVALID_PARAMETER(422, "A parameter cannot be used"),
    DELIVERY_NOT_FOUND(404, "There is no such delivery"),
    DELIVERY_NOT_HELD(409, "The delivery is not held"),
    REBUILD_UNDER_WAY(409, "The board is being made anew"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "The format asked for is not available"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    INVALID_JSON(400, "The body is not valid JSON"),
    INVALID_REQUEST(400, "The request cannot be read"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    SERVICE_UNAVAILABLE(503, "The database cannot be reached at the moment");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong, in general. */
    public String title() {
        return title;
    }

    /** The problem type of RFC 9457. */
    public String type() {
        return "urn:stellwerk:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
