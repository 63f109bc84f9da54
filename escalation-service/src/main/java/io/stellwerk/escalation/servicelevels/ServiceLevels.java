package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import java.util.Map;

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

    /** The timer for a part of the promised time, set now. */
    public Timer timer(FirstResponse promise, Priority priority, Timer.Kind kind, Instant now) {
        Instant due = policy(promise.policyVersion()).reaches(priority, promise.startedAt(), kind.percent());
        return new Timer(kind, now, due);
    }

    private ServiceLevelPolicy policy(String version) {
        ServiceLevelPolicy policy = versions.get(version);
        if (policy == null) {
            throw new IllegalStateException("no service-level policy of version " + version);
        }
        return policy;
    }
}
