package io.stellwerk.triage.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure with a problem. A bug shows its code only; the rest is in the log. */
class ProblemMapper {

    private static final String SEE_OPENAPI = "See /api/triage/openapi for what is possible.";

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return failure.problem().response();
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure) {
        return json(failure);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        Optional<JacksonException> json = cause(failure, JacksonException.class);
        if (json.isPresent()) {
            return json(json.get());
        }
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, SEE_OPENAPI).response();
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, SEE_OPENAPI).response();
            case 406 ->
                Problem.of(ProblemCode.NOT_ACCEPTABLE, "Ask for application/json, or leave Accept away.")
                        .response();
            case 413 -> BodyLimit.tooLarge().response();
            case 415 ->
                Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.")
                        .response();
            default ->
                status < 500
                        ? Problem.of(ProblemCode.INVALID_REQUEST, SEE_OPENAPI).response()
                        : bug(failure);
        };
    }

    @ServerExceptionMapper
    Response bug(Throwable failure) {
        if (cause(failure, IOException.class).isPresent()) {
            Log.warnf(
                    "the database cannot be reached reason=%s",
                    failure.getClass().getSimpleName());
            return Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "Try again in a moment.")
                    .response();
        }
        Log.error("request failed", failure);
        return Problem.of(ProblemCode.INTERNAL_ERROR, "Try again; if it stays, tell the operators when it happened.")
                .response();
    }

    private static Response json(JacksonException failure) {
        String field = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return Problem.of(
                        ProblemCode.INVALID_JSON,
                        "Send one JSON object in UTF-8, with the fields that /api/triage/openapi describes.",
                        field.isEmpty()
                                ? List.of()
                                : List.of(new Problem.FieldError(field, "has a value of the wrong type")))
                .response();
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
