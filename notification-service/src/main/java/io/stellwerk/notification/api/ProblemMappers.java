package io.stellwerk.notification.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure with a problem. A bug shows no details; they are in the log. */
class ProblemMappers {

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return failure.problem().response();
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure) {
        return Problem.of(ProblemCode.INVALID_JSON, "Send a body that is valid JSON.")
                .response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 400 ->
                Problem.of(ProblemCode.INVALID_REQUEST, "See the OpenAPI document at /api/notification/openapi.")
                        .response();
            case 404 ->
                Problem.of(ProblemCode.NOT_FOUND, "See the OpenAPI document at /api/notification/openapi.")
                        .response();
            case 405 ->
                Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "See the OpenAPI document at /api/notification/openapi.")
                        .response();
            case 406 ->
                Problem.of(ProblemCode.NOT_ACCEPTABLE, "Ask for application/json, or text/event-stream for the stream.")
                        .response();
            case 413 ->
                Problem.of(ProblemCode.PAYLOAD_TOO_LARGE, "Send a smaller body.")
                        .response();
            case 415 ->
                Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.")
                        .response();
            default -> status < 500 ? failure.getResponse() : bug(failure);
        };
    }

    @ServerExceptionMapper
    Response bug(Throwable failure) {
        if (unreachable(failure)) {
            Log.warnf(
                    "the database cannot be reached: reason=%s",
                    failure.getClass().getSimpleName());
            return Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again in a moment.")
                    .response();
        }
        Log.error("request failed", failure);
        return Problem.of(ProblemCode.INTERNAL_ERROR, "Try again; if it stays, tell the operators when it happened.")
                .response();
    }

    private static boolean unreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
