package io.stellwerk.escalation;

import io.stellwerk.problems.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes of the problems that only this service's API has; they are stable. */
@Schema(name = "ProblemCode")
public enum ProblemCode implements ProblemKind {
    NOT_YOUR_TIER(403, "The ticket is at a tier that you do not work on"),
    AGENT_NOT_FOUND(404, "Nobody of the desk has this id"),
    TICKET_NOT_FOUND(404, "There is no such ticket"),
    DRAFT_NOT_FOUND(404, "There is no such draft"),
    TEXT_MODULE_NOT_FOUND(404, "There is no such text module"),
    VIEW_NOT_FOUND(404, "There is no such view"),
    ILLEGAL_TRANSITION(409, "The ticket's state does not allow this"),
    NOT_THE_OWNER(409, "Another agent has the ticket"),
    TOO_MANY_DRAFTS(409, "There are too many drafts"),
    VIEW_EXISTS(409, "Another view has that name"),
    TOO_MANY_VIEWS(409, "There are too many views"),
    TOO_MANY_AGENTS(409, "The desk has as many people as it may"),
    TOO_MANY_TEXT_MODULES(409, "The desk has as many text modules as it may"),
    STALE_DRAFT(412, "The draft has changed since it was read"),
    STALE_TEXT_MODULE(412, "The text module has changed since it was read"),
    STALE_VERSION(412, "The ticket has changed since it was read"),
    HAND_OVER_INCOMPLETE(422, "The hand-over is not complete"),
    ASSIGNEE_WITHOUT_TIER(422, "The person does not work on the ticket's tier"),
    INVALID_ACTION(422, "The action is incomplete or too long"),
    INVALID_DRAFT(422, "The draft is too long or names no action"),
    INVALID_VIEW(422, "The view has no usable name or filters"),
    INVALID_AGENT(422, "The person is incomplete or impossible"),
    INVALID_TEXT_MODULE(422, "The text module is incomplete or impossible"),
    INVALID_IDEMPOTENCY_KEY(422, "The Idempotency-Key is not usable"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    PRECONDITION_REQUIRED(428, "The version that was seen is missing");

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
