package io.stellwerk.testing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.parsing.Parser;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;

/** Asserts that a response of REST Assured is a problem as RFC 9457 and Stellwerk want it. */
public final class ProblemAssertions {

    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemAssertions() {}

    /** Asserts status, media type and code, and that the problem says what it is and what to do. */
    public static ValidatableResponse assertProblem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(startsWith(MEDIA_TYPE))
                .parser(MEDIA_TYPE, Parser.JSON)
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body(
                        "type",
                        equalTo("urn:stellwerk:problem:"
                                + code.toLowerCase(Locale.ROOT).replace('_', '-')))
                .body("title", not(blankOrNullString()))
                .body("detail", not(blankOrNullString()));
    }

    /** Asserts the same, and that the problem names the field that is wrong. */
    public static ValidatableResponse assertProblem(
            ValidatableResponse response, int status, String code, String field) {
        return assertProblem(response, status, code).body("errors.field", hasItem(containsString(field)));
    }

    /** Asserts that a mistake of ours is admitted without telling how the service looks inside. */
    public static ValidatableResponse assertInternalError(ValidatableResponse response) {
        return assertProblem(response, 500, "INTERNAL_ERROR").body(not(containsString("Exception")));
    }
}
