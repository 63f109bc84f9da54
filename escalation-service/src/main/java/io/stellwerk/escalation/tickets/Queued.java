package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.servicelevels.ResponsePromise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that waits for an agent of its tier.
 *
 * @param preferredAgent who had it before it was reopened
 * @param since when it entered the queue
 */
public record Queued(
        TicketFacts facts, Routing routing, @Nullable String preferredAgent, Instant since) implements Ticket {

    static TicketChanged entered(
            TicketFacts facts, Routing routing, @Nullable String preferredAgent, QueueReason reason, Instant now) {
        return entered(new Queued(facts, routing, preferredAgent, now), reason);
    }

    static TicketChanged entered(Queued queued, QueueReason reason, TicketEvent... before) {
        ResponsePromise clock = queued.routing.promises().first();
        List<TicketEvent> events = new ArrayList<>(List.of(before));
        events.add(new TicketEvent.TicketQueued(reason, queued.facts.skills(), clock == null ? null : clock.dueAt()));
        return TicketChanged.to(queued, queued.since, events.toArray(TicketEvent[]::new));
    }

    /** An agent takes it. */
    public TicketChanged accept(String agent, Instant now) {
        InProgress accepted = new InProgress(facts, routing.leavingQueue(), agent, now);
        return TicketChanged.to(accepted, now, new TicketEvent.TicketAccepted(agent));
    }

    /** The receiving tier does not want it and returns it to the sender. */
    public TicketChanged reject(Bounce bounce, Instant now) {
        return bounce.of(facts, routing, QueueReason.REJECTED, now);
    }

    @Override
    public Status status() {
        return Status.QUEUED;
    }

    @Override
    public @Nullable String owner() {
        return null;
    }

    @Override
    public Set<Action> allowedActions() {
        Set<Action> allowed = EnumSet.of(Action.ACCEPT, Action.ASSIGN, Action.NOTE, Action.RECLASSIFY);
        if (routing.sender().isPresent()) {
            allowed.add(Action.REJECT);
            allowed.add(Action.HAND_BACK);
        }
        return allowed;
    }

    @Override
    public Queued on(Routing other) {
        return new Queued(facts, other, preferredAgent, since);
    }

    @Override
    public Queued with(TicketFacts others) {
        return new Queued(others, routing, preferredAgent, since);
    }
}
