package io.stellwerk.escalation.actions.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.tickets.Action;
import io.stellwerk.escalation.tickets.Refused;
import io.stellwerk.problems.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem of a ticket that cannot be dealt with like this.
 *
 * @param allowedActions what is possible instead
 */
@Schema(name = "RefusedAction", description = "A problem with what is possible instead")
public record RefusedAction(@JsonUnwrapped Problem problem, List<String> allowedActions) {

    static RefusedAction of(Refused refusal) {
        List<Problem.FieldError> errors = refusal.problems().stream()
                .map(wrong -> new Problem.FieldError(wrong.field(), wrong.message()))
                .toList();
        return new RefusedAction(
                Problem.of(code(refusal), refusal.why(), errors),
                refusal.allowed().stream().sorted().map(Action::wireName).toList());
    }

    private static ProblemCode code(Refused refusal) {
        return switch (refusal.code()) {
            case NOT_YOUR_TIER -> ProblemCode.NOT_YOUR_TIER;
            case ILLEGAL_TRANSITION -> ProblemCode.ILLEGAL_TRANSITION;
            case NOT_THE_OWNER -> ProblemCode.NOT_THE_OWNER;
            case HAND_OVER_INCOMPLETE -> ProblemCode.HAND_OVER_INCOMPLETE;
            case INVALID_ACTION -> ProblemCode.INVALID_ACTION;
            case ASSIGNEE_WITHOUT_TIER -> ProblemCode.ASSIGNEE_WITHOUT_TIER;
        };
    }

    Response response() {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(this)
                .build();
    }
}
