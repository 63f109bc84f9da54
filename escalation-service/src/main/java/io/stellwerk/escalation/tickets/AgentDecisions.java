package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.FieldProblem;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.organisation.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides about agents' commands: a transition that the ticket's state allows, or a refusal that lists what is allowed. */
public final class AgentDecisions {

    private final TicketRules rules;

    /** Decides by these rules. */
    public AgentDecisions(TicketRules rules) {
        this.rules = rules;
    }

    /** Decides about a command of somebody with that scope. */
    public Outcome decide(Ticket ticket, AgentCommand command, Scope scope, Instant now) {
        return TierCheck.refusal(ticket, command.agent(), scope)
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> inScope(ticket, command, now));
    }

    private Outcome inScope(Ticket ticket, AgentCommand command, Instant now) {
        if (!ticket.allowedActions().contains(command.action())) {
            return illegal(ticket, command);
        }
        return switch (ticket) {
            case New _, Closed _ -> illegal(ticket, command);
            case Queued queued -> queued(queued, command, now);
            case InProgress working -> inProgress(working, command, now);
            case WaitingForCustomer waiting -> waiting(waiting, command, now);
            case Resolved resolved -> resolved(resolved, command, now);
        };
    }

    private Outcome queued(Queued queued, AgentCommand command, Instant now) {
        return switch (command) {
            case AgentCommand.Accept accept -> queued.accept(accept.agent(), now);
            case AgentCommand.HandBack back ->
                bounce(queued, back)
                        .<Outcome>map(bounce -> queued.reject(bounce, now))
                        .orElseGet(() -> illegal(queued, back));
            case AgentCommand.Reply _,
                    AgentCommand.Escalate _,
                    AgentCommand.Wait _,
                    AgentCommand.Resume _,
                    AgentCommand.Resolve _,
                    AgentCommand.Reopen _,
                    AgentCommand.Close _ -> illegal(queued, command);
        };
    }

    private Outcome inProgress(InProgress working, AgentCommand command, Instant now) {
        if (!working.owner().equals(command.agent())) {
            return foreign(working, working.owner());
        }
        return switch (command) {
            case AgentCommand.Reply reply -> working.reply(reply.messageId(), reply.text(), now);
            case AgentCommand.Escalate escalate -> escalate(working, escalate, now);
            case AgentCommand.HandBack back ->
                bounce(working, back)
                        .<Outcome>map(bounce -> working.handBack(bounce, now))
                        .orElseGet(() -> illegal(working, back));
            case AgentCommand.Wait wait -> working.await(wait.reason(), now);
            case AgentCommand.Resolve resolve -> working.resolve(resolution(resolve), now);
            case AgentCommand.Accept _, AgentCommand.Resume _, AgentCommand.Reopen _, AgentCommand.Close _ ->
                illegal(working, command);
        };
    }

    private Outcome waiting(WaitingForCustomer waiting, AgentCommand command, Instant now) {
        if (!waiting.owner().equals(command.agent())) {
            return foreign(waiting, waiting.owner());
        }
        return switch (command) {
            case AgentCommand.Reply reply -> waiting.reply(reply.messageId(), reply.text(), now);
            case AgentCommand.Resume _ -> waiting.resume(Cause.AGENT, now);
            case AgentCommand.Resolve resolve -> waiting.resolve(resolution(resolve), now);
            case AgentCommand.Accept _,
                    AgentCommand.Escalate _,
                    AgentCommand.HandBack _,
                    AgentCommand.Wait _,
                    AgentCommand.Reopen _,
                    AgentCommand.Close _ -> illegal(waiting, command);
        };
    }

    private Outcome resolved(Resolved resolved, AgentCommand command, Instant now) {
        return switch (command) {
            case AgentCommand.Reopen _ -> resolved.reopen(Cause.AGENT, now);
            case AgentCommand.Close _ -> resolved.close(CloseReason.AGENT, now);
            case AgentCommand.Accept _,
                    AgentCommand.Reply _,
                    AgentCommand.Escalate _,
                    AgentCommand.HandBack _,
                    AgentCommand.Wait _,
                    AgentCommand.Resume _,
                    AgentCommand.Resolve _ -> illegal(resolved, command);
        };
    }

    private Outcome escalate(InProgress working, AgentCommand.Escalate command, Instant now) {
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
        return working.escalate(
                new HandOver(
                        from,
                        handOver.destination(from),
                        command.agent(),
                        now,
                        command.express(),
                        completeBy,
                        handOver),
                now);
    }

    private Optional<Bounce> bounce(Ticket ticket, AgentCommand.HandBack command) {
        return ticket.routing()
                .sender()
                .map(sender -> new Bounce(sender, command.agent(), command.reason(), rules.bounceLimit()));
    }

    private Resolution resolution(AgentCommand.Resolve command) {
        return new Resolution(command.resolution(), rules.autoCloseAfter());
    }

    private static Refused foreign(Ticket ticket, String owner) {
        String why = "agent " + owner + " has the ticket; only its owner may do that";
        return new Refused(Refused.Code.NOT_THE_OWNER, why, ticket.allowedActions(), List.of());
    }

    private static Refused illegal(Ticket ticket, AgentCommand command) {
        String allowed =
                ticket.allowedActions().stream().sorted().map(Action::wireName).collect(Collectors.joining(", "));
        String why = String.format(
                Locale.ROOT,
                "%s is not possible: the ticket is %s at tier %d; possible now: %s",
                command.action().wireName(),
                ticket.status(),
                ticket.routing().tier().level(),
                allowed.isEmpty() ? "nothing" : allowed);
        return new Refused(Refused.Code.ILLEGAL_TRANSITION, why, ticket.allowedActions(), List.of());
    }
}
