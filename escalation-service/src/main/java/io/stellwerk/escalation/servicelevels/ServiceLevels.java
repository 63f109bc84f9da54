package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

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
    public FirstResponse firstResponse(Priority priority, Instant receivedAt) {
        return policy(current).promise(priority, receivedAt);
    }

    /** The promise after the ticket's priority changed while it ran; the version stays the one that the ticket was given. */
    public FirstResponse retargeted(FirstResponse promise, Priority before, Priority next, Instant now) {
        return policy(promise.policyVersion()).retargeted(promise, before, next, now);
    }

    /** The timer for a part of the promised time, set now. */
    public Timer timer(FirstResponse promise, Priority priority, Timer.Kind kind, Instant now) {
        Instant due = policy(promise.policyVersion()).reaches(promise, priority, kind.percent());
        return new Timer(kind, now, due.isAfter(promise.dueAt()) ? promise.dueAt() : due);
    }

    /** The timer for the first part of the promised time that is not used up yet. */
    public Timer nextTimer(FirstResponse promise, Priority priority, Instant now) {
        return Stream.of(Timer.Kind.FIRST_RESPONSE_50, Timer.Kind.FIRST_RESPONSE_75, Timer.Kind.FIRST_RESPONSE_90)
                .map(kind -> timer(promise, priority, kind, now))
                .filter(timer -> timer.dueAt().isAfter(now))
                .findFirst()
                .orElseGet(() -> timer(promise, priority, Timer.Kind.FIRST_RESPONSE_100, now));
    }

    private ServiceLevelPolicy policy(String version) {
        ServiceLevelPolicy policy = versions.get(version);
        if (policy == null) {
            throw new IllegalStateException("no service-level policy of version " + version);
        }
        return policy;
    }
}
