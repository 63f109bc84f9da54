package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.handovers.FieldProblem;
import io.stellwerk.escalation.organisation.Mentions;
import io.stellwerk.escalation.organisation.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides about agents' commands: a transition that the ticket's state allows, or a refusal that lists what is allowed. */
public final class AgentDecisions {

    /** Longest time for which a ticket may wait. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(180);

    private static final Set<Action> FOR_WHOEVER_MAY = EnumSet.of(Action.ASSIGN, Action.NOTE, Action.RECLASSIFY);

    private final TicketRules rules;

    /** Decides by these rules. */
    public AgentDecisions(TicketRules rules) {
        this.rules = rules;
    }

    /** Decides about a command of somebody with that scope. */
    public Outcome decide(Ticket ticket, AgentCommand command, Scope scope, Instant now) {
        return TierCheck.refusal(ticket, command.agent(), scope)
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> inScope(ticket, command, scope, now));
    }

    private Outcome inScope(Ticket ticket, AgentCommand command, Scope scope, Instant now) {
        if (!ticket.allowedActions().contains(command.action())) {
            return illegal(ticket, command);
        }
        if (ticket instanceof Taken taken
                && !taken.owner().equals(command.agent())
                && !FOR_WHOEVER_MAY.contains(command.action())) {
            return foreign(taken);
        }
        return allowed(ticket, command, scope, now);
    }

    private Outcome allowed(Ticket ticket, AgentCommand command, Scope scope, Instant now) {
        return switch (command) {
            case AgentCommand.Assign assign -> Assigning.decide(ticket, assign, scope, now);
            case AgentCommand.Note note -> note(ticket, note, scope, now);
            case AgentCommand.Reclassify reclassify ->
                Reclassifying.decide(ticket, reclassify, rules.serviceLevels(), now);
            case AgentCommand.Accept accept ->
                ticket instanceof Queued queued ? queued.accept(accept.agent(), now) : illegal(ticket, accept);
            case AgentCommand.Reply reply ->
                ticket instanceof Taken taken ? taken.reply(reply, now) : illegal(ticket, reply);
            case AgentCommand.Escalate escalate ->
                ticket instanceof InProgress working
                        ? HandingOver.decide(working, escalate, rules, now)
                        : illegal(ticket, escalate);
            case AgentCommand.HandBack back -> handBack(ticket, back, back.reason(), now);
            case AgentCommand.Reject reject -> handBack(ticket, reject, reject.reason(), now);
            case AgentCommand.Wait wait ->
                ticket instanceof InProgress working ? await(working, wait, now) : illegal(ticket, wait);
            case AgentCommand.Resume resume ->
                ticket instanceof WaitingForCustomer waiting
                        ? waiting.resume(Cause.AGENT, now)
                        : illegal(ticket, resume);
            case AgentCommand.Resolve resolve ->
                ticket instanceof Taken taken
                        ? taken.resolve(new Resolution(resolve.resolution(), rules.autoCloseAfter()), now)
                        : illegal(ticket, resolve);
            case AgentCommand.Reopen reopen ->
                ticket instanceof Resolved resolved
                        ? NextResponse.owed(
                                Reopening.of(resolved, Cause.AGENT, scope.staff(), now),
                                now,
                                rules.serviceLevels(),
                                now)
                        : illegal(ticket, reopen);
            case AgentCommand.Close close ->
                ticket instanceof Resolved resolved ? resolved.close(CloseReason.AGENT, now) : illegal(ticket, close);
        };
    }

    private static Outcome note(Ticket ticket, AgentCommand.Note note, Scope scope, Instant now) {
        List<String> mentions = Mentions.in(note.text(), scope.staff());
        return TicketChanged.aside(
                ticket, now, new TicketEvent.NoteAdded(note.messageId(), note.agent(), note.text(), mentions));
    }

    private Outcome handBack(Ticket ticket, AgentCommand command, String reason, Instant now) {
        return ticket.routing()
                .sender()
                .map(sender -> new Bounce(sender, command.agent(), reason, rules.bounceLimit()))
                .<Outcome>map(bounce -> switch (ticket) {
                    case Queued queued -> queued.reject(bounce, now);
                    case InProgress working -> working.handBack(bounce, now);
                    case New _, WaitingForCustomer _, Resolved _, Closed _ -> illegal(ticket, command);
                })
                .orElseGet(() -> illegal(ticket, command));
    }

    private static Outcome await(InProgress working, AgentCommand.Wait wait, Instant now) {
        Instant until = wait.until();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_WAIT)))) {
            return new Refused(
                    Refused.Code.INVALID_ACTION,
                    "a ticket waits until an instant in the next 180 days",
                    working.allowedActions(),
                    List.of(new FieldProblem("until", "is not between now and in 180 days")));
        }
        return working.await(wait.reason(), until, now);
    }

    private static Refused foreign(Taken ticket) {
        String why = "agent " + ticket.owner() + " has the ticket; only its owner may do that";
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
