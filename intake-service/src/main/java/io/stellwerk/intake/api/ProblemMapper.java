package io.stellwerk.intake.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.stellwerk.intake.application.Outage;
import io.stellwerk.intake.application.TooBusy;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failure of a request into a problem. A bug shows its code only; the rest is in the log. */
class ProblemMapper {

    @ServerExceptionMapper
    Response map(ProblemException exception) {
        return response(exception.problem());
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException exception) {
        return response(invalidJson(exception));
    }

    @ServerExceptionMapper
    Response map(TooBusy exception) {
        return response(Problem.of(
                ProblemCode.SERVICE_UNAVAILABLE, "Too many messages are waiting. Send it again in a moment.", null));
    }

    @ServerExceptionMapper
    Response map(WebApplicationException exception) {
        JacksonException json = cause(exception, JacksonException.class);
        if (json != null) {
            return response(invalidJson(json));
        }
        int status = exception.getResponse().getStatus();
        return switch (status) {
            case 404 ->
                response(Problem.of(
                        ProblemCode.NOT_FOUND,
                        "The channels are web-requests, emails and calls under /api/intake/v1.",
                        null));
            case 405 ->
                response(Problem.of(
                        ProblemCode.METHOD_NOT_ALLOWED,
                        "See /api/intake/openapi for the methods of this address.",
                        null));
            case 406 ->
                response(Problem.of(
                        ProblemCode.NOT_ACCEPTABLE,
                        "Ask for application/json, or leave the Accept header away.",
                        null));
            case 413 -> response(BodyLimits.tooLarge());
            case 415 ->
                response(Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "Mails are sent as message/rfc822, everything else as application/json.",
                        null));
            default ->
                status >= 500
                        ? map((Throwable) exception)
                        : response(Problem.of(
                                ProblemCode.INVALID_REQUEST, "See /api/intake/openapi for what is expected.", null));
        };
    }

    @ServerExceptionMapper
    Response map(Throwable exception) {
        if (Outage.isBehind(exception)) {
            Log.warnf("nothing can be stored: reason=%s", exception.getClass().getSimpleName());
            return response(Problem.of(
                    ProblemCode.SERVICE_UNAVAILABLE, "The database cannot be reached. Send it again later.", null));
        }
        Log.error("request failed", exception);
        return response(Problem.of(
                ProblemCode.INTERNAL_ERROR,
                "Try again; if it stays, tell the operator the time of the request.",
                null));
    }

    static Response response(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return (problem.code() == ProblemCode.SERVICE_UNAVAILABLE ? response.header("Retry-After", 2) : response)
                .build();
    }

    private static Problem invalidJson(JacksonException exception) {
        String field = exception instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        List<Problem.FieldError> errors =
                field.isEmpty() ? null : List.of(new Problem.FieldError(field, "has a value of the wrong type"));
        return Problem.of(
                ProblemCode.INVALID_JSON,
                "Send one JSON object in UTF-8, with the fields that /api/intake/openapi describes.",
                errors);
    }

    private static <T> @Nullable T cause(Throwable exception, Class<T> type) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
