package io.stellwerk.intake;

import io.stellwerk.problems.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be wrong with a request to this service alone, under a name that stays. */
@Schema(name = "ProblemCode")
public enum ProblemCode implements ProblemKind {
    TICKET_LINK_NOT_VALID(401, "The link opens nothing"),
    TICKET_NOT_FOUND(404, "There is no such ticket"),
    ATTACHMENT_NOT_FOUND(404, "There is no such attachment"),
    IGNORED_MESSAGE_NOT_FOUND(404, "There is no such ignored message"),
    API_KEY_NOT_FOUND(404, "There is no such API key"),
    IGNORED_MESSAGE_NOT_KEPT(409, "The ignored message was not kept"),
    API_KEY_ENDED(409, "The API key is revoked or expired"),
    TICKET_NOT_SOLVED(409, "The ticket is not solved"),
    FORM_OUT_OF_DATE(409, "The form has to be shown anew"),
    RATING_FINAL(409, "The rating cannot be changed any more"),
    TOO_MANY_API_KEYS(409, "There are too many API keys"),
    INVALID_IDEMPOTENCY_KEY(422, "The Idempotency-Key is not usable"),
    INVALID_WEB_REQUEST(422, "The web request is incomplete or too long"),
    INVALID_CUSTOMER_REQUEST(422, "What the customer sends is incomplete or too long"),
    INVALID_UPLOAD(422, "The file is incomplete"),
    FILE_TYPE_FORBIDDEN(422, "Files of that type are not kept"),
    FILE_TOO_LARGE(422, "The file is too large"),
    TOO_MANY_FILES(422, "There are too many files"),
    INVALID_CALL(422, "The call note is incomplete or too long"),
    INVALID_EMAIL(422, "The body is not an e-mail"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    INVALID_KEY_REQUEST(422, "There cannot be such an API key"),
    OUTBOX_FULL(503, "Too many events wait to be published");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
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
