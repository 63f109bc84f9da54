package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that an agent works on.
 *
 * @param since when the agent took it, or work on it went on
 */
public record InProgress(TicketFacts facts, Routing routing, String owner, Instant since) implements Taken {

    /** The owner writes to the customer, which keeps the promise of a response. */
    @Override
    public TicketChanged reply(AgentCommand.Reply reply, Instant now) {
        InProgress replied = on(routing.responded(now));
        return TicketChanged.to(
                replied, now, reply.event(owner, routing.promises().awaitFirst()));
    }

    /** The owner hands it to a tier further up. */
    public TicketChanged escalate(HandOver handOver, Instant now) {
        TicketFacts needing = facts.needing(handOver.record().neededSkill());
        Queued queued = new Queued(needing, routing.handedOver(handOver), null, now);
        return Queued.entered(queued, QueueReason.ESCALATED, new TicketEvent.TicketEscalated(handOver));
    }

    /** The owner gives it back to the tier that sent it. */
    public TicketChanged handBack(Bounce bounce, Instant now) {
        return bounce.of(facts, routing, QueueReason.HANDED_BACK, now);
    }

    /** The owner needs something from the customer, or time; at that instant at the latest, work goes on. */
    public TicketChanged await(@Nullable String reason, @Nullable Instant until, Instant now) {
        WaitingForCustomer waiting = new WaitingForCustomer(facts, routing, owner, now, until);
        TicketChanged change = TicketChanged.to(waiting, now, new TicketEvent.TicketWaiting(owner, reason, until));
        return until == null ? change : change.with(new Timer(Timer.Kind.WAIT_UNTIL, now, until));
    }

    /** The owner has solved it. */
    @Override
    public TicketChanged resolve(Resolution resolution, Instant now) {
        return resolution.of(facts, routing, owner, now);
    }

    @Override
    public Status status() {
        return Status.IN_PROGRESS;
    }

    @Override
    public Set<Action> allowedActions() {
        Set<Action> allowed =
                EnumSet.of(Action.REPLY, Action.WAIT, Action.RESOLVE, Action.ASSIGN, Action.NOTE, Action.RECLASSIFY);
        if (routing.tier().above().isPresent()) {
            allowed.add(Action.ESCALATE);
        }
        if (routing.sender().isPresent()) {
            allowed.add(Action.HAND_BACK);
        }
        return allowed;
    }

    @Override
    public InProgress on(Routing other) {
        return new InProgress(facts, other, owner, since);
    }

    @Override
    public InProgress with(TicketFacts others) {
        return new InProgress(others, routing, owner, since);
    }
}
