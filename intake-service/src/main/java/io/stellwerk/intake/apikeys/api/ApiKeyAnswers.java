package io.stellwerk.intake.apikeys.api;

import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.apikeys.ManageApiKeys.Result;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Answers to administrators who change keys. */
final class ApiKeyAnswers {

    private ApiKeyAnswers() {}

    static Response of(Result result, int status, Instant now) {
        return switch (result) {
            case Result.Issued(var key, var text) ->
                Response.status(status)
                        .entity(ApiKeyView.Issued.of(key, text, now))
                        .build();
            case Result.Done(var key) ->
                Response.status(status).entity(ApiKeyView.of(key, now)).build();
            case Result.Unknown() -> throw ApiKeyPage.unknown();
            case Result.Ended() ->
                throw new ProblemException(ProblemCode.API_KEY_ENDED, "Make a new key for the integration.");
            case Result.TooMany(var most) ->
                throw new ProblemException(
                        ProblemCode.TOO_MANY_API_KEYS,
                        "There are " + most
                                + " active keys already. Revoke those that are not used; lastUsedAt tells.");
            case Result.OutOfRange(var field, var latest) ->
                throw new ProblemException(
                        ProblemCode.INVALID_KEY_REQUEST,
                        "Correct the fields listed under errors and send it again.",
                        List.of(new Problem.FieldError(
                                field,
                                "must be in the future, and " + latest.truncatedTo(ChronoUnit.SECONDS)
                                        + " at the latest")));
        };
    }
}
