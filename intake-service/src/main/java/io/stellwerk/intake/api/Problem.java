package io.stellwerk.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request and what to do about it (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "RFC 9457 problem details; the code is stable, the texts are for people")
public record Problem(
        String type,
        String title,
        int status,
        ProblemCode code,
        String detail,
        @Nullable List<FieldError> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong. */
    public record FieldError(String field, String message) {}

    static Problem of(ProblemCode code, String detail, @Nullable List<FieldError> errors) {
        return new Problem(code.type(), code.title(), code.status(), code, detail, errors);
    }
}
