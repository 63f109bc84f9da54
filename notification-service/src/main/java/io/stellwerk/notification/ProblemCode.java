package io.stellwerk.notification;

import io.stellwerk.problems.ProblemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problems that only this service's API has, under names that stay. */
@Schema(name = "ProblemCode")
public enum ProblemCode implements ProblemKind {
    DELIVERY_NOT_FOUND(404, "There is no such delivery"),
    SUPPRESSION_NOT_FOUND(404, "There is no such suppression"),
    TEMPLATE_NOT_FOUND(404, "There is no such template"),
    DELIVERY_NOT_HELD(409, "The delivery is not held"),
    REBUILD_UNDER_WAY(409, "The board is being made anew"),
    INVALID_REPLY(422, "The answer is incomplete or too long"),
    INVALID_LIFT(422, "It is not clear who lifts the suppression, and why"),
    INVALID_TEMPLATE_REQUEST(422, "The language or the address is missing or impossible");

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
