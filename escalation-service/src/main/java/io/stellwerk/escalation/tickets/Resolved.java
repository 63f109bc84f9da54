package io.stellwerk.escalation.tickets;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that is solved unless the customer objects.
 *
 * @param owner who solved it
 * @param since when it was solved
 */
public record Resolved(TicketFacts facts, Routing routing, String owner, String resolution, Instant since)
        implements Ticket {

    /** Stands in for the agent who solved it, where nobody had it when the customer withdrew it. */
    static final String BY_CUSTOMER = "customer";

    /** It was not solved: back into the queue of its tier, preferably to the agent who knows it. */
    public TicketChanged reopen(Cause cause, Instant now) {
        String agent = owner.equals(BY_CUSTOMER) ? null : owner;
        Queued queued = new Queued(facts, routing.inQueueOf(routing.tier()), agent, now);
        return Queued.entered(queued, QueueReason.REOPENED, new TicketEvent.TicketReopened(cause));
    }

    /** It was not solved: the agent who knows it goes on. */
    public TicketChanged reopenToOwner(Cause cause, @Nullable String ownerName, Instant now) {
        InProgress again = new InProgress(facts, routing.inQueueOf(routing.tier()), owner, now);
        return TicketChanged.to(
                again,
                now,
                new TicketEvent.TicketReopened(cause),
                new TicketEvent.TicketAssigned(owner, ownerName, AssignmentCause.HAD_IT_BEFORE, null, null));
    }

    /** Closes it: nobody objected. */
    public TicketChanged close(CloseReason reason, Instant now) {
        Closed closed = new Closed(facts, routing, owner, resolution, now);
        return TicketChanged.to(closed, now, new TicketEvent.TicketClosed(reason));
    }

    @Override
    public Status status() {
        return Status.RESOLVED;
    }

    @Override
    public Set<Action> allowedActions() {
        return EnumSet.of(Action.REOPEN, Action.CLOSE, Action.NOTE);
    }

    @Override
    public Resolved on(Routing other) {
        return new Resolved(facts, other, owner, resolution, since);
    }

    @Override
    public Resolved with(TicketFacts others) {
        return new Resolved(others, routing, owner, resolution, since);
    }
}
