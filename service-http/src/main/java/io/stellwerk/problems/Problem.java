package io.stellwerk.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a request and what to do about it (RFC 9457).
 *
 * @param code the name of its {@link ProblemKind}
 * @param detail what to do about it
 * @param errors the fields that have to be mended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "RFC 9457 problem details; the code is stable, the texts are for people")
public record Problem(
        @Schema(examples = "urn:stellwerk:problem:not-found")
        String type,

        @Schema(examples = "There is nothing at this address")
        String title,

        @Schema(examples = "404") int status,
        @Schema(ref = "#/components/schemas/ProblemCode") String code,
        @Schema(description = "What to do about it") String detail,
        @Nullable List<FieldError> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int SHORTEST_WAIT = 2;
    private static final int LONGEST_WAIT = 5;

    /**
     * One field that is wrong.
     *
     * @param message what is wrong with it, or what to do about it
     */
    public record FieldError(String field, String message) {}

    /** A problem that no field is to blame for. */
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind, detail, List.of());
    }

    /** A problem with the fields that are to blame, if any are. */
    public static Problem of(ProblemKind kind, String detail, List<FieldError> errors) {
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status(),
                kind.name(),
                detail,
                errors.isEmpty() ? null : List.copyOf(errors));
    }

    /** The answer that says it; who has to try again is told when, and who has to say who it is, how. */
    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
        if (status == CommonProblem.NOT_SIGNED_IN.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    /** After how many seconds it may be over, if it may; not the same for all, or all would come again at once. */
    Optional<String> retryAfter() {
        return status == CommonProblem.SERVICE_UNAVAILABLE.status()
                ? Optional.of(Integer.toString(ThreadLocalRandom.current().nextInt(SHORTEST_WAIT, LONGEST_WAIT + 1)))
                : Optional.empty();
    }
}
