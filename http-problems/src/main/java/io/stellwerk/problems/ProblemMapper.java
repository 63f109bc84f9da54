package io.stellwerk.problems;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.stellwerk.messaging.Outage;
import io.stellwerk.messaging.TooBusy;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure with a problem. A bug shows its code only; the rest is in the log. */
class ProblemMapper {

    private final ApiGuide guide;

    ProblemMapper(ApiGuide guide) {
        this.guide = guide;
    }

    @ServerExceptionMapper
    Response map(ProblemException failure) {
        return failure.problem().response();
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException failure) {
        return invalidJson(failure).response();
    }

    @ServerExceptionMapper
    Response map(WebApplicationException failure) {
        Optional<JacksonException> json = json(failure);
        if (json.isPresent()) {
            return invalidJson(json.get()).response();
        }
        int status = failure.getResponse().getStatus();
        return status >= 500 ? map((Throwable) failure) : refusal(status).response();
    }

    @ServerExceptionMapper
    Response map(TooBusy failure) {
        return Overload.TOO_MANY_WAIT.response();
    }

    @ServerExceptionMapper
    Response map(Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf(
                    "the database cannot be reached: reason=%s",
                    failure.getClass().getSimpleName());
            return Problem.of(
                            CommonProblem.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again in a moment.")
                    .response();
        }
        Log.error("request failed", failure);
        return Problem.of(CommonProblem.INTERNAL_ERROR, "Try again; if it stays, tell the operators when it happened.")
                .response();
    }

    private Problem refusal(int status) {
        String see = "See " + guide.openapi() + " for what is possible.";
        return switch (status) {
            case 404 -> Problem.of(CommonProblem.NOT_FOUND, guide.notFound());
            case 405 -> Problem.of(CommonProblem.METHOD_NOT_ALLOWED, see);
            case 406 -> Problem.of(CommonProblem.NOT_ACCEPTABLE, guide.notAcceptable());
            case 413 -> Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, guide.tooLarge());
            case 415 -> Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, guide.unsupportedMediaType());
            default -> Problem.of(CommonProblem.INVALID_REQUEST, see);
        };
    }

    private Problem invalidJson(JacksonException failure) {
        String field = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return Problem.of(
                CommonProblem.INVALID_JSON,
                "Send one JSON object in UTF-8, with the fields that " + guide.openapi() + " describes.",
                field.isEmpty()
                        ? List.of()
                        : List.of(new Problem.FieldError(field, "has a value that is not possible here")));
    }

    private static Optional<JacksonException> json(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return Optional.of(json);
            }
        }
        return Optional.empty();
    }
}
