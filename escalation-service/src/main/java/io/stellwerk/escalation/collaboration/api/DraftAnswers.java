package io.stellwerk.escalation.collaboration.api;

import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.RevisionTag;
import io.stellwerk.escalation.collaboration.SaveResult;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;

/** Answers to saving a draft. */
final class DraftAnswers {

    private DraftAnswers() {}

    static Response of(SaveResult result, String ticketId) {
        return switch (result) {
            case SaveResult.Saved(var revision) ->
                Response.noContent().header("ETag", RevisionTag.of(revision)).build();
            case SaveResult.Stale() -> throw RevisionTag.stale(ProblemCode.STALE_DRAFT);
            case SaveResult.NoTicket() -> throw TicketAnswers.notFound(ticketId);
            case SaveResult.TooMany(var most) ->
                throw new ProblemException(
                        ProblemCode.TOO_MANY_DRAFTS,
                        "You have " + most + " drafts, which is as many as are kept. Send or discard some of them.");
        };
    }
}
