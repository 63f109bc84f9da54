package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.FieldProblem;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverRecord;
import java.time.Instant;
import java.util.List;

/** Decision about a hand-over upward: it is complete, or express and P1. The impact and urgency that it states set the priority. */
final class HandingOver {

    private HandingOver() {}

    static Outcome decide(InProgress working, AgentCommand.Escalate command, TicketRules rules, Instant now) {
        Tier from = working.routing().tier();
        HandOverRecord handOver = command.handOver();
        List<FieldProblem> problems = handOver.problems(from);
        boolean mayBeIncomplete = command.express() && working.facts().priority() == Priority.P1;
        boolean hasTarget = handOver.destination(from).isAbove(from);
        if (!problems.isEmpty() && !(mayBeIncomplete && hasTarget)) {
            String why = command.express() && !mayBeIncomplete
                    ? "only a P1 ticket may go up with an incomplete hand-over"
                    : "complete the hand-over: " + problems.size() + " fields are missing or wrong";
            return new Refused(Refused.Code.HAND_OVER_INCOMPLETE, why, working.allowedActions(), problems);
        }
        Instant completeBy = problems.isEmpty() ? null : now.plus(rules.expressCompletion());
        Classification stated = stated(working.facts(), handOver);
        Retargeting clock = Retargeting.of(working, stated.priority(), rules.serviceLevels(), now);
        InProgress rated = working.with(working.facts().classifiedAs(stated))
                .on(working.routing().with(clock.promises()));
        return clock.complete(rated.escalate(
                new HandOver(
                        from,
                        handOver.destination(from),
                        command.agent(),
                        now,
                        command.express(),
                        completeBy,
                        handOver),
                now));
    }

    /** An express hand-over may state half of it, which says nothing yet. */
    private static Classification stated(TicketFacts facts, HandOverRecord handOver) {
        ImpactAndUrgency rating = new ImpactAndUrgency(handOver.impact(), handOver.urgency());
        return rating.priority().isPresent() ? facts.classification().rated(rating, null) : facts.classification();
    }
}
