package io.stellwerk.problems;

/** What can be wrong with a request to any service. */
public enum CommonProblem implements ProblemKind {
    INVALID_JSON(400, "The body is not valid JSON"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not possible here"),
    NOT_ACCEPTABLE(406, "The answer does not exist in the wanted form"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong content type"),
    INVALID_PARAMETER(422, "A part of the address cannot be used"),
    INTERNAL_ERROR(500, "Something went wrong here"),
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
