package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * All versions of the service levels: tickets keep the one that they were given.
 *
 * @param current the version for new tickets
 */
public record ServiceLevels(String current, Map<String, ServiceLevelPolicy> versions) {

    public ServiceLevels {
        versions = Map.copyOf(versions);
        if (!versions.containsKey(current)) {
            throw new IllegalArgumentException("there is no service-level policy of version " + current);
        }
    }

    /** The promise to a ticket of that priority received at that instant. */
    public ResponsePromise firstResponse(Priority priority, Instant receivedAt) {
        return policy(current).promise(priority, receivedAt);
    }

    /** The promise to answer what the customer of a ticket of that priority wrote at that instant, if the desk makes any. */
    public Optional<ResponsePromise> nextResponse(Priority priority, Instant writtenAt, Instant now) {
        return policy(current).next(priority, writtenAt, now);
    }

    /** The promise after the ticket's priority changed while it ran; the version stays the one that the ticket was given. */
    public ResponsePromise retargeted(ResponsePromise promise, Priority before, Priority next, Instant now) {
        return policy(promise.policyVersion()).retargeted(promise, before, next, now);
    }

    /** The timer for a part of the promised time, set now. */
    public Timer timer(ResponsePromise promise, Priority priority, Timer.Kind kind, Instant now) {
        Instant due = policy(promise.policyVersion()).reaches(promise, priority, kind.percent());
        return new Timer(kind, now, due.isAfter(promise.dueAt()) ? promise.dueAt() : due);
    }

    /** The timer for the first part of the promised time that is not used up yet. */
    public Timer nextTimer(ResponsePromise promise, Priority priority, Instant now) {
        Timer timer = timer(promise, priority, first(promise.metric()), now);
        while (!timer.dueAt().isAfter(now) && timer.kind().next().isPresent()) {
            timer = timer(promise, priority, timer.kind().next().get(), now);
        }
        return timer;
    }

    private static Timer.Kind first(Metric metric) {
        return switch (metric) {
            case FIRST_RESPONSE -> Timer.Kind.FIRST_RESPONSE_50;
            case NEXT_RESPONSE -> Timer.Kind.NEXT_RESPONSE_50;
        };
    }

    private ServiceLevelPolicy policy(String version) {
        ServiceLevelPolicy policy = versions.get(version);
        if (policy == null) {
            throw new IllegalStateException("no service-level policy of version " + version);
        }
        return policy;
    }
}
