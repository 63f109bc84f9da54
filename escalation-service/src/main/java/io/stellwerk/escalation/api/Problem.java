package io.stellwerk.escalation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.domain.Action;
import io.stellwerk.escalation.domain.FieldProblem;
import io.stellwerk.escalation.domain.Refused;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request and what to do about it (RFC 9457).
 *
 * @param errors the fields that have to be mended
 * @param allowedActions what is possible instead, for a ticket whose state stands in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "RFC 9457 problem details; the code is stable, the texts are for people")
public record Problem(
        String type,
        String title,
        int status,
        ProblemCode code,
        String detail,
        @Nullable List<FieldProblem> errors,
        @Nullable List<String> allowedActions) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemCode code, String detail) {
        return of(code, detail, null);
    }

    static Problem of(ProblemCode code, String detail, @Nullable List<FieldProblem> errors) {
        return new Problem(code.type(), code.title(), code.status(), code, detail, errors, null);
    }

    static Problem of(Refused refusal) {
        ProblemCode code = ProblemCode.of(refusal.code());
        return new Problem(
                code.type(),
                code.title(),
                code.status(),
                code,
                refusal.why(),
                refusal.problems().isEmpty() ? null : refusal.problems(),
                refusal.allowed().stream().sorted().map(Action::wireName).toList());
    }
}
