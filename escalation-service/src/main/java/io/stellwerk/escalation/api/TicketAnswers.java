package io.stellwerk.escalation.api;

import io.stellwerk.escalation.application.ActionResult;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.ProblemException;
import jakarta.ws.rs.core.Response;

/** How tickets and refusals are answered. */
final class TicketAnswers {

    private TicketAnswers() {}

    static Response ticket(Ticket ticket) {
        return Response.ok(TicketView.of(ticket))
                .header("ETag", "\"" + ticket.course().version() + "\"")
                .build();
    }

    static Response action(ActionResult result, String ticketId) {
        return switch (result) {
            case ActionResult.Done done -> ticket(done.ticket());
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
