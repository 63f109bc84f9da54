package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A version of the service levels.
 *
 * @param firstResponse within which working time a person answers, by priority
 */
public record ServiceLevelPolicy(String version, Map<Priority, Objective> firstResponse) {

    public ServiceLevelPolicy {
        firstResponse = Map.copyOf(firstResponse);
        for (Priority priority : Priority.values()) {
            if (!firstResponse.containsKey(priority)) {
                throw new IllegalArgumentException("policy " + version + " says nothing about " + priority);
            }
        }
    }

    /** The promise to a ticket of that priority received at that instant. */
    FirstResponse promise(Priority priority, Instant receivedAt) {
        Objective objective = objective(priority);
        return new FirstResponse(
                version, objective.calendar().version(), receivedAt, reaches(priority, receivedAt, 100), null, null);
    }

    /** The instant at which that part of the time for the first response is used up. */
    Instant reaches(Priority priority, Instant receivedAt, int percent) {
        List<ClockEvent> started = List.of(new ClockEvent.Started(receivedAt, objective(priority)));
        return ServiceClock.after(started).reaches(percent).orElseThrow();
    }

    private Objective objective(Priority priority) {
        Objective objective = firstResponse.get(priority);
        if (objective == null) {
            throw new IllegalStateException("no objective for " + priority);
        }
        return objective;
    }
}
