package io.stellwerk.problems;

/** What can be wrong with a request to any service. */
public enum CommonProblem implements ProblemKind {
    INVALID_JSON(400, "The body is not valid JSON"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    NOT_SIGNED_IN(401, "The request does not say who sends it"),
    NOT_PERMITTED(403, "This is not permitted"),
    NOT_FOUND(404, "There is nothing at this address"),
    DEAD_LETTER_NOT_FOUND(404, "There is no such dead letter"),
    METHOD_NOT_ALLOWED(405, "The method is not possible here"),
    NOT_ACCEPTABLE(406, "The answer does not exist in the wanted form"),
    REQUEST_TIMEOUT(408, "The request was not sent in time"),
    DEAD_LETTER_SETTLED(409, "The dead letter is not parked any more"),
    DEAD_LETTER_WAITS(409, "Another dead letter comes first"),
    DEAD_LETTER_WITHOUT_CONSUMER(409, "Nobody can handle the dead letter"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong content type"),
    INVALID_PARAMETER(422, "A part of the address cannot be used"),
    INVALID_DISCARD(422, "The reason is missing or too long"),
    INVALID_REDRIVE(422, "It is not clear what to redrive"),
    RATE_LIMITED(429, "Too many requests in too short a time"),
    HEADERS_TOO_LARGE(431, "The header of the request is too large"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    OVERLOADED(503, "More is coming in than can be handled"),
    SERVICE_UNAVAILABLE(503, "The service cannot do this at the moment");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
