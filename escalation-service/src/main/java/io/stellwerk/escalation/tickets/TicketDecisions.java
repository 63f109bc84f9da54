package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;

/** Decides about everything that happens to a ticket without an agent: triage, customers' replies and timers. */
public final class TicketDecisions {

    private static final String WITHDRAWN = "The customer withdrew the request.";

    private final TicketRules rules;

    /** Decides by these rules. */
    public TicketDecisions(TicketRules rules) {
        this.rules = rules;
    }

    /** Decides about an assessment: the first one puts the ticket into its queue; later, agents know better. */
    public Outcome assessed(Ticket ticket, Assessment assessment, Instant now) {
        return switch (ticket) {
            case New registered -> registered.queue(assessment, rules.serviceLevels(), now);
            case Queued _, InProgress _, WaitingForCustomer _, Resolved _, Closed _ ->
                new Unchanged("the ticket is routed already");
        };
    }

    /**
     * Decides about a customer's reply: a ticket that rested goes on, unless a machine wrote it. Thanks alone reopen nothing. A
     * reopened ticket goes back to who had it, if they still work on its tier. Until when the customer is answered is promised. A closed ticket stays closed, but the message
     * must not stay unread: intake is told to open a ticket for it.
     *
     * @param staff who had tickets that may be reopened, as far as the desk knows them
     */
    public Outcome customerReplied(Ticket ticket, CustomerReply reply, Staff staff, Instant now) {
        if (reply.automatic()) {
            return new Unchanged("an automatic message moves nothing");
        }
        return switch (ticket) {
            case WaitingForCustomer waiting -> answerOwed(waiting.resume(Cause.CUSTOMER_REPLIED, now), reply, now);
            case Resolved resolved -> afterResolution(resolved, reply, staff, now);
            case New _, Queued _, InProgress _ ->
                reply.thanks()
                        ? new Unchanged("the customer only said thank you")
                        : NextResponse.owed(ticket, reply.receivedAt(), rules.serviceLevels(), now);
            case Closed closed -> tooLate(closed, reply, now);
        };
    }

    private Outcome afterResolution(Resolved resolved, CustomerReply reply, Staff staff, Instant now) {
        if (reply.thanks()) {
            return new Unchanged("the customer only said thank you");
        }
        return isInReopenWindow(resolved, reply)
                ? answerOwed(Reopening.of(resolved, Cause.CUSTOMER_REPLIED, staff, now), reply, now)
                : tooLate(resolved, reply, now);
    }

    private TicketChanged answerOwed(TicketChanged change, CustomerReply reply, Instant now) {
        return reply.thanks() ? change : NextResponse.owed(change, reply.receivedAt(), rules.serviceLevels(), now);
    }

    private static Outcome tooLate(Ticket ticket, CustomerReply reply, Instant now) {
        return TicketChanged.to(ticket, now, new TicketEvent.ReplyAfterClose(reply.messageId()));
    }

    /**
     * Decides about a customer who needs no answer any more: what is open is solved, whoever had it, and nobody has to look at it.
     * It can be opened again as everything that is solved.
     */
    public Outcome withdrawn(Ticket ticket, Instant now) {
        return switch (ticket) {
            case New _, Queued _ ->
                withdrawal().of(ticket.facts(), ticket.routing().leavingQueue(), Resolved.BY_CUSTOMER, now);
            case InProgress working -> withdrawal().of(working.facts(), working.routing(), working.owner(), now);
            case WaitingForCustomer waiting ->
                withdrawal().of(waiting.facts(), waiting.routing(), waiting.owner(), now);
            case Resolved _, Closed _ -> new Unchanged("the ticket is solved already");
        };
    }

    private Resolution withdrawal() {
        return new Resolution(WITHDRAWN, rules.autoCloseAfter());
    }

    /** Decides about a due timer, which may have become pointless since it was set. */
    public Outcome timerDue(Ticket ticket, Timer timer, Instant now) {
        return switch (timer.kind()) {
            case AUTO_CLOSE -> autoClose(ticket, timer, now);
            case WAIT_UNTIL -> waitIsOver(ticket, timer, now);
            case FIRST_RESPONSE_50, FIRST_RESPONSE_75, FIRST_RESPONSE_90, FIRST_RESPONSE_100 ->
                promise(ticket, Metric.FIRST_RESPONSE, timer, now);
            case NEXT_RESPONSE_50, NEXT_RESPONSE_75, NEXT_RESPONSE_90, NEXT_RESPONSE_100 ->
                promise(ticket, Metric.NEXT_RESPONSE, timer, now);
        };
    }

    private Outcome autoClose(Ticket ticket, Timer timer, Instant now) {
        return switch (ticket) {
            case Resolved resolved ->
                isStillMeant(resolved, timer)
                        ? resolved.close(CloseReason.AUTO, now)
                        : new Unchanged("the ticket was resolved anew since");
            case New _, Queued _, InProgress _, WaitingForCustomer _, Closed _ ->
                new Unchanged("the ticket is not resolved");
        };
    }

    private static Outcome waitIsOver(Ticket ticket, Timer timer, Instant now) {
        return ticket instanceof WaitingForCustomer waiting && timer.dueAt().equals(waiting.until())
                ? waiting.resume(Cause.TIME, now)
                : new Unchanged("the ticket does not wait until then any more");
    }

    private Outcome promise(Ticket ticket, Metric metric, Timer timer, Instant now) {
        ResponsePromise promise = ticket.routing().promises().promise(metric).orElse(null);
        if (promise == null || !promise.wasOpenAt(timer.dueAt())) {
            return new Unchanged("a person answered in time");
        }
        if (!promise.isMeantBy(timer.setAt())) {
            return new Unchanged("the promise has another target since then");
        }
        Timer.Kind next = timer.kind().next().orElse(null);
        if (next == null) {
            Ticket breached =
                    ticket.on(ticket.routing().with(ticket.routing().promises().with(promise.breached())));
            return TicketChanged.aside(
                    breached, now, new TicketEvent.ServiceLevelBreached(metric, promise.dueAt(), now));
        }
        return TicketChanged.aside(
                        ticket,
                        now,
                        new TicketEvent.ServiceLevelWarned(metric, timer.kind().percent(), promise.dueAt(), now))
                .with(rules.serviceLevels().timer(promise, ticket.facts().priority(), next, now));
    }

    private boolean isInReopenWindow(Resolved resolved, CustomerReply reply) {
        return !reply.receivedAt().isAfter(resolved.since().plus(rules.reopenWindow()));
    }

    private static boolean isStillMeant(Resolved resolved, Timer timer) {
        return !timer.setAt().isBefore(resolved.since());
    }
}
