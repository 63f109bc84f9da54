package io.stellwerk.notification.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 describes it: what is wrong and what to do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record Problem(
        @Schema(examples = "urn:stellwerk:problem:delivery-not-found")
        String type,

        @Schema(examples = "There is no such delivery") String title,
        @Schema(examples = "404") int status,
        @Schema(examples = "DELIVERY_NOT_FOUND") String code,

        @Schema(examples = "Look up the id in GET /api/notification/v1/deliveries.")
        String detail,

        @Nullable List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    static Problem of(ProblemCode code, String detail) {
        return new Problem(code.type(), code.title(), code.status(), code.name(), detail, null);
    }

    static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
        return new Problem(code.type(), code.title(), code.status(), code.name(), detail, List.copyOf(errors));
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
