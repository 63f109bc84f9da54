package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.servicelevels.ResponsePromises;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket that is registered and waits for triage. */
public record New(TicketFacts facts, Routing routing) implements Ticket {

    /** A ticket of which these facts have become known. */
    public static New registered(TicketFacts facts) {
        return new New(facts, Routing.initial());
    }

    /** Enters the queue that triage decided on; the time for the first response has run since receipt. */
    public TicketChanged queue(Assessment assessment, ServiceLevels serviceLevels, Instant now) {
        TicketFacts assessed = facts.assessedAs(assessment);
        ResponsePromise clock = serviceLevels.firstResponse(assessed.priority(), assessed.receivedAt());
        Routing queued = routing.inQueueOf(assessment.entryTier()).with(ResponsePromises.of(clock));
        QueueReason reason = assessment.deferred() ? QueueReason.TRIAGE_DEFERRED : QueueReason.TRIAGED;
        return Queued.entered(assessed, queued, null, reason, now)
                .with(serviceLevels.timer(clock, assessed.priority(), Timer.Kind.FIRST_RESPONSE_50, now));
    }

    @Override
    public Status status() {
        return Status.NEW;
    }

    @Override
    public @Nullable String owner() {
        return null;
    }

    @Override
    public Set<Action> allowedActions() {
        return Set.of(Action.NOTE);
    }

    @Override
    public New on(Routing other) {
        return new New(facts, other);
    }

    @Override
    public New with(TicketFacts others) {
        return new New(others, routing);
    }
}
