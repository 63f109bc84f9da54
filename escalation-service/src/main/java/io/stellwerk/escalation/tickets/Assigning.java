package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.FieldProblem;
import io.stellwerk.escalation.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Decision about giving a ticket to somebody. Agents give away what waits and what they have; supervisors whatever they like, also
 * to themselves.
 */
final class Assigning {

    private Assigning() {}

    static Outcome decide(Ticket ticket, AgentCommand.Assign command, Scope scope, Instant now) {
        String owner = ticket.owner();
        if (owner != null && !owner.equals(command.agent()) && !scope.everywhere()) {
            return new Refused(
                    Refused.Code.NOT_THE_OWNER,
                    "agent " + owner + " has the ticket; only they or a supervisor may give it to somebody else",
                    ticket.allowedActions(),
                    List.of());
        }
        Tier tier = ticket.routing().tier();
        boolean takesItOver = command.to().equals(command.agent()) && scope.everywhere();
        if (!takesItOver && !scope.staff().workOn(command.to(), tier)) {
            return withoutTier(ticket, tier);
        }
        if (ticket instanceof InProgress && command.to().equals(owner)) {
            return new Unchanged("the agent has the ticket");
        }
        InProgress assigned = new InProgress(ticket.facts(), ticket.routing().leavingQueue(), command.to(), now);
        return TicketChanged.to(
                assigned,
                now,
                new TicketEvent.TicketAssigned(
                        command.to(),
                        scope.staff().nameOf(command.to()),
                        AssignmentCause.PERSON,
                        command.agent(),
                        command.reason()));
    }

    private static Refused withoutTier(Ticket ticket, Tier tier) {
        String why = String.format(
                Locale.ROOT, "the ticket is at tier %d: choose somebody who works on that tier", tier.level());
        return new Refused(
                Refused.Code.ASSIGNEE_WITHOUT_TIER,
                why,
                ticket.allowedActions(),
                List.of(new FieldProblem("agent", "does not work on tier " + tier.level())));
    }
}
