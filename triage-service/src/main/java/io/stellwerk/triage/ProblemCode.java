package io.stellwerk.triage;

import io.stellwerk.problems.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problems that only this service's API has, under names that stay. */
@Schema(name = "ProblemCode")
public enum ProblemCode implements ProblemKind {
    ASSESSMENT_NOT_FOUND(404, "The ticket has no assessment"),
    RULE_SET_NOT_FOUND(404, "There is no such rule set"),
    INVALID_PREVIEW(422, "The ticket to preview is incomplete or too long");

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
