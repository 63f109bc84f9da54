package io.stellwerk.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request and what to do about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "RFC 9457 problem details; the code is stable, the texts are for people")
public record Problem(
        @Schema(examples = "urn:stellwerk:problem:invalid-preview")
        String type,

        String title,
        @Schema(examples = "422") int status,
        ProblemCode code,
        @Schema(description = "What to do about it") String detail,
        @Nullable List<FieldError> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong. */
    public record FieldError(String field, String message) {}

    static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }

    static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
        return new Problem(code.type(), code.title(), code.status(), code, detail, errors.isEmpty() ? null : errors);
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
