package io.stellwerk.escalation.tickets;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on which work rests until the customer answers.
 *
 * @param since when the wait began
 * @param until when it ends at the latest, if somebody said so
 */
public record WaitingForCustomer(
        TicketFacts facts,
        Routing routing,
        String owner,
        Instant since,
        @Nullable Instant until) implements Taken {

    /** Work goes on with the same owner. */
    public TicketChanged resume(Cause cause, Instant now) {
        InProgress resumed = new InProgress(facts, routing, owner, now);
        return TicketChanged.to(resumed, now, new TicketEvent.TicketResumed(cause));
    }

    /** The owner writes to the customer once more, and goes on waiting. */
    @Override
    public TicketChanged reply(AgentCommand.Reply reply, Instant now) {
        WaitingForCustomer replied = on(routing.responded(now));
        return TicketChanged.to(
                replied, now, reply.event(owner, routing.promises().awaitFirst()));
    }

    /** The owner solved it without the customer. */
    @Override
    public TicketChanged resolve(Resolution resolution, Instant now) {
        return resolution.of(facts, routing, owner, now);
    }

    @Override
    public Status status() {
        return Status.WAITING_FOR_CUSTOMER;
    }

    @Override
    public Set<Action> allowedActions() {
        return EnumSet.of(Action.REPLY, Action.RESUME, Action.RESOLVE, Action.ASSIGN, Action.NOTE, Action.RECLASSIFY);
    }

    @Override
    public WaitingForCustomer on(Routing other) {
        return new WaitingForCustomer(facts, other, owner, since, until);
    }

    @Override
    public WaitingForCustomer with(TicketFacts others) {
        return new WaitingForCustomer(others, routing, owner, since, until);
    }
}
