package io.stellwerk.escalation.collaboration.api;

import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.collaboration.SaveResult;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.problems.EntityTags;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision of a draft as its entity tag. */
final class DraftRevision {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private DraftRevision() {}

    static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that a request has seen; 0 if it says that there is none. */
    static int seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
            return 0;
        }
        if (ifMatch == null || ifNoneMatch != null) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Send If-None-Match: * with the first draft, and the ETag of the present one as If-Match to replace it.");
        }
        List<String> tags = EntityTags.of(ifMatch).strong();
        if (tags.size() != 1 || !NUMBER.matcher(tags.getFirst()).matches()) {
            throw stale();
        }
        return Integer.parseInt(tags.getFirst());
    }

    static Response answer(SaveResult result, String ticketId) {
        return switch (result) {
            case SaveResult.Saved(var revision) ->
                Response.noContent().header("ETag", tag(revision)).build();
            case SaveResult.Stale() -> throw stale();
            case SaveResult.NoTicket() -> throw TicketAnswers.notFound(ticketId);
            case SaveResult.TooMany(var most) ->
                throw new ProblemException(
                        ProblemCode.TOO_MANY_DRAFTS,
                        "You have " + most + " drafts, which is as many as are kept. Send or discard some of them.");
        };
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemCode.STALE_DRAFT,
                "Another window of yours has saved or discarded this draft. Read it, put both together, and save again.");
    }
}
