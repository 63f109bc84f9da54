package io.stellwerk.intake.apikeys.api;

import io.stellwerk.intake.ProblemCode;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which keys a request asks for, read from its address. */
record ApiKeyPage(@Nullable String before, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("[a-z2-7]{8}");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    static ApiKeyPage of(@Nullable String cursor, @Nullable String limit) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (cursor != null && !ID.matcher(cursor).matches()) {
            errors.add(new Problem.FieldError("cursor", "is not an id"));
        }
        boolean isLimit = limit == null || (LIMIT.matcher(limit).matches() && Integer.parseInt(limit) <= MOST);
        if (!isLimit) {
            errors.add(new Problem.FieldError("limit", "is not a number from 1 to " + MOST));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, "Mend the parameters named in errors.", errors);
        }
        return new ApiKeyPage(cursor, limit == null ? USUAL : Integer.parseInt(limit));
    }

    /** An id; what cannot be one is not there. */
    static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw unknown();
        }
        return text;
    }

    static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.API_KEY_NOT_FOUND,
                "Look up the keyId in GET /api/intake/v1/api-keys; it is what stands between the first two underscores of a key.");
    }
}
