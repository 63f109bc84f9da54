package io.stellwerk.escalation.actions.api;

import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.actions.ActionResult;
import io.stellwerk.escalation.suppressions.RecipientSuppression;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers to actions: the ticket as it became, or a problem. */
final class ActionAnswers {

    private ActionAnswers() {}

    /** The answer to an action that writes to nobody. */
    static Response of(ActionResult result, String ticketId) {
        return of(result, ticketId, null);
    }

    /** The answer to a reply, which names the suppression of its recipient. */
    static Response of(ActionResult result, String ticketId, @Nullable RecipientSuppression suppression) {
        return switch (result) {
            case ActionResult.Done done -> TicketAnswers.acted(done.ticket(), done.ownerName(), done.at(), suppression);
            case ActionResult.NotAllowed refused ->
                RefusedAction.of(refused.refusal()).response();
            case ActionResult.Stale stale ->
                throw new ProblemException(
                        ProblemCode.STALE_VERSION,
                        "The ticket has version " + stale.presentVersion() + " by now. Read it again and decide anew.");
            case ActionResult.NoSuchTicket _ -> throw TicketAnswers.notFound(ticketId);
            case ActionResult.KeyReused _ ->
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a new action.");
        };
    }
}
