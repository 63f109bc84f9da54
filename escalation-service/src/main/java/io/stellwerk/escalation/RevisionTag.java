package io.stellwerk.escalation;

import io.stellwerk.problems.EntityTags;
import io.stellwerk.problems.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revision of something that is saved again and again, as its entity tag. */
public final class RevisionTag {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private RevisionTag() {}

    /** The entity tag of a revision. */
    public static String of(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that a request has seen; 0 if it says that there is none.
     *
     * @param stale the problem if that is none that there can be
     */
    public static int seen(@Nullable String ifMatch, @Nullable String ifNoneMatch, ProblemCode stale) {
        if (ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
            return 0;
        }
        if (ifMatch == null || ifNoneMatch != null) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Send If-None-Match: * to save it for the first time, and its present ETag as If-Match otherwise.");
        }
        List<String> tags = EntityTags.of(ifMatch).strong();
        if (tags.size() != 1 || !NUMBER.matcher(tags.getFirst()).matches()) {
            throw stale(stale);
        }
        return Integer.parseInt(tags.getFirst());
    }

    /** Somebody has saved or removed it since it was read. */
    public static ProblemException stale(ProblemCode code) {
        return new ProblemException(
                code, "It was saved or removed since you read it. Read it, put both together, and save again.");
    }
}
