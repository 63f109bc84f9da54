package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.handovers.FieldProblem;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import java.time.Instant;
import java.util.List;

/** Decision about another category, priority, impact or urgency: the promise that runs follows the priority. */
final class Reclassifying {

    private Reclassifying() {}

    static Outcome decide(Ticket ticket, AgentCommand.Reclassify command, ServiceLevels serviceLevels, Instant now) {
        if (command.category() == null
                && command.priority() == null
                && command.rating().equals(ImpactAndUrgency.UNKNOWN)) {
            return new Refused(
                    Refused.Code.INVALID_ACTION,
                    "name at least one of category, priority, impact and urgency",
                    ticket.allowedActions(),
                    List.of());
        }
        Classification before = ticket.facts().classification();
        Classification after = before.about(command.category()).rated(command.rating(), command.priority());
        if (isHalfKnown(command, after)) {
            String missing = after.rating().impact() == null ? "impact" : "urgency";
            return new Refused(
                    Refused.Code.INVALID_ACTION,
                    "the priority follows from impact and urgency together: give the other one too",
                    ticket.allowedActions(),
                    List.of(new FieldProblem(missing, "is not known yet: give 1, 2 or 3")));
        }
        if (after.equals(before)) {
            return new Unchanged("the ticket is classified so");
        }
        Retargeting clock = Retargeting.of(ticket, after.priority(), serviceLevels, now);
        Ticket reclassified = ticket.with(ticket.facts().classifiedAs(after))
                .on(ticket.routing().with(clock.promises()));
        return clock.complete(TicketChanged.to(
                reclassified,
                now,
                new TicketEvent.TicketReclassified(command.agent(), command.reason(), before, after, clock.changed())));
    }

    private static boolean isHalfKnown(AgentCommand.Reclassify command, Classification after) {
        return command.priority() == null
                && !command.rating().equals(ImpactAndUrgency.UNKNOWN)
                && after.rating().priority().isEmpty();
    }
}
