package io.stellwerk.escalation.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.stellwerk.escalation.domain.FieldProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure with a problem. A bug shows its code only; the rest is in the log. */
class ProblemMapper {

    private static final String SEE = "See /api/escalation/openapi for what is possible.";

    @ServerExceptionMapper
    Response map(ProblemException failure) {
        return response(failure.problem());
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException failure) {
        return response(invalidJson(failure));
    }

    @ServerExceptionMapper
    Response map(WebApplicationException failure) {
        Optional<Problem> json = cause(failure, JacksonException.class).map(ProblemMapper::invalidJson);
        if (json.isPresent()) {
            return response(json.get());
        }
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 404 -> response(Problem.of(ProblemCode.NOT_FOUND, SEE));
            case 405 -> response(Problem.of(ProblemCode.METHOD_NOT_ALLOWED, SEE));
            case 406 -> response(Problem.of(ProblemCode.NOT_ACCEPTABLE, "Ask for application/json."));
            case 413 -> response(BodyLimit.tooLarge());
            case 415 -> response(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json."));
            default ->
                status >= 500 ? map((Throwable) failure) : response(Problem.of(ProblemCode.INVALID_REQUEST, SEE));
        };
    }

    @ServerExceptionMapper
    Response map(Throwable failure) {
        if (cause(failure, IOException.class).isPresent()) {
            Log.warnf(
                    "the database cannot be reached: reason=%s",
                    failure.getClass().getSimpleName());
            return response(Problem.of(
                    ProblemCode.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again in a moment."));
        }
        Log.error("request failed", failure);
        return response(
                Problem.of(ProblemCode.INTERNAL_ERROR, "Try again; if it stays, tell the operators when it happened."));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private static Problem invalidJson(JacksonException failure) {
        String detail = "Send one JSON object in UTF-8, with the fields that /api/escalation/openapi describes.";
        String field = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null ? "" + part.getIndex() : part.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return field.isEmpty()
                ? Problem.of(ProblemCode.INVALID_JSON, detail)
                : Problem.of(
                        ProblemCode.INVALID_JSON,
                        detail,
                        List.of(new FieldProblem(field, "has a value that is not possible here")));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
