package io.stellwerk.triage;

import io.stellwerk.problems.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problems that only this service's API has, under names that stay. */
@Schema(name = "ProblemCode")
public enum ProblemCode implements ProblemKind {
    ASSESSMENT_NOT_FOUND(404, "The ticket has no assessment"),
    RULE_SET_NOT_FOUND(404, "There is no such rule set"),
    ARTICLE_NOT_FOUND(404, "There is no such article"),
    TOO_MANY_ARTICLES(409, "There are too many articles"),
    STALE_ARTICLE(412, "The article was changed in the meantime"),
    INVALID_ARTICLE(422, "The article cannot be saved"),
    ARTICLE_INCOMPLETE(422, "The article cannot be published yet"),
    INVALID_PREVIEW(422, "The ticket to preview is incomplete or too long"),
    PRECONDITION_REQUIRED(428, "The request does not say what it changes");

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
