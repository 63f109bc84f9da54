package io.stellwerk.triage.api;

import java.util.Locale;

/** Everything that can be wrong with a request, under a name that stays. */
public enum ProblemCode {
    INVALID_JSON(400, "The body is not valid JSON"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    NOT_FOUND(404, "There is nothing at this address"),
    ASSESSMENT_NOT_FOUND(404, "The ticket has no assessment"),
    RULE_SET_NOT_FOUND(404, "There is no such rule set"),
    METHOD_NOT_ALLOWED(405, "The method is not possible here"),
    NOT_ACCEPTABLE(406, "The answer does not exist in the wanted form"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong content type"),
    INVALID_ID(422, "The id is not a UUID"),
    INVALID_PREVIEW(422, "The ticket to preview is incomplete or too long"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    SERVICE_UNAVAILABLE(503, "The database cannot be reached at the moment");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What it means, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Its RFC 9457 type. */
    public String type() {
        return "urn:stellwerk:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
