package io.stellwerk.intake;

import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids in addresses; anything but a whole UUID is a problem of the sender's. */
public final class IdParameter {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private IdParameter() {}

    /** The id, as it was in an answer. */
    public static UUID read(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, "Give the id as it was in the answer.");
        }
        return UUID.fromString(text);
    }
}
