package io.stellwerk.escalation.api;

import io.stellwerk.escalation.application.ActionResult;
import io.stellwerk.escalation.domain.RecipientSuppression;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How tickets and refusals are answered. */
final class TicketAnswers {

    private TicketAnswers() {}

    static Response ticket(
            Ticket ticket, @Nullable RecipientSuppression suppression, @Nullable List<Warning> warnings) {
        return Response.ok(TicketView.of(ticket, suppression, warnings))
                .header("ETag", "\"" + ticket.course().version() + "\"")
                .build();
    }

    static Response action(ActionResult result, String ticketId) {
        return action(result, ticketId, null);
    }

    /** The answer to a reply, which names the suppression of its recipient. */
    static Response action(ActionResult result, String ticketId, @Nullable RecipientSuppression suppression) {
        return switch (result) {
            case ActionResult.Done done -> ticket(done.ticket(), suppression, Warning.aboutReply(suppression));
            case ActionResult.NotAllowed refused ->
                RefusedAction.of(refused.refusal()).response();
            case ActionResult.Stale stale ->
                throw new ProblemException(
                        ProblemCode.STALE_VERSION,
                        "The ticket has version " + stale.presentVersion() + " by now. Read it again and decide anew.");
            case ActionResult.NoSuchTicket _ -> throw notFound(ticketId);
            case ActionResult.KeyReused _ ->
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a new action.");
        };
    }

    static ProblemException notFound(String ticketId) {
        return new ProblemException(
                ProblemCode.TICKET_NOT_FOUND,
                "No ticket has the id " + Echo.of(ticketId) + ". A new one appears here shortly after its receipt.");
    }
}
