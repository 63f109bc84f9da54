package io.stellwerk.escalation.api;

import io.stellwerk.escalation.domain.Refused;
import java.util.Locale;

/** Everything that can be wrong with a request, under a name that stays. */
public enum ProblemCode {
    INVALID_JSON(400, "The body is not valid JSON"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    NOT_FOUND(404, "There is nothing at this address"),
    TICKET_NOT_FOUND(404, "There is no such ticket"),
    METHOD_NOT_ALLOWED(405, "The method is not possible here"),
    NOT_ACCEPTABLE(406, "The answer does not exist in the wanted form"),
    ILLEGAL_TRANSITION(409, "The ticket's state does not allow this"),
    NOT_THE_OWNER(409, "Another agent has the ticket"),
    STALE_VERSION(412, "The ticket has changed since it was read"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong content type"),
    HAND_OVER_INCOMPLETE(422, "The hand-over is not complete"),
    INVALID_ACTION(422, "The action is incomplete or too long"),
    INVALID_FILTER(422, "The filter is not usable"),
    INVALID_IDEMPOTENCY_KEY(422, "The Idempotency-Key is not usable"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    PRECONDITION_REQUIRED(428, "The version that was seen is missing"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    SERVICE_UNAVAILABLE(503, "Nothing can be stored at the moment");

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

    static ProblemCode of(Refused.Code code) {
        return switch (code) {
            case ILLEGAL_TRANSITION -> ILLEGAL_TRANSITION;
            case NOT_THE_OWNER -> NOT_THE_OWNER;
            case HAND_OVER_INCOMPLETE -> HAND_OVER_INCOMPLETE;
        };
    }
}
