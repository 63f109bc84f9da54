package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import java.time.Duration;
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
                version,
                objective.calendar().version(),
                receivedAt,
                started(priority, receivedAt).due().orElseThrow(),
                null,
                null,
                null);
    }

    /** The promise after the ticket's priority changed while it ran: what has elapsed is kept. */
    FirstResponse retargeted(FirstResponse promise, Priority before, Priority next, Instant now) {
        Instant from = now.isBefore(promise.startedAt()) ? promise.startedAt() : now;
        Duration elapsed = clock(promise, before).elapsed(from);
        Objective objective = objective(next);
        return new FirstResponse(
                version,
                objective.calendar().version(),
                promise.startedAt(),
                new ServiceClock(objective, elapsed, from).due().orElseThrow(),
                null,
                null,
                new FirstResponse.Anchor(from, elapsed));
    }

    /** The instant at which that part of the time for the first response is used up. */
    Instant reaches(FirstResponse promise, Priority priority, int percent) {
        return clock(promise, priority).reaches(percent).orElseThrow();
    }

    private ServiceClock clock(FirstResponse promise, Priority priority) {
        FirstResponse.Anchor anchor = promise.anchor();
        return anchor == null
                ? started(priority, promise.startedAt())
                : new ServiceClock(objective(priority), anchor.carried(), anchor.at());
    }

    private ServiceClock started(Priority priority, Instant receivedAt) {
        return ServiceClock.after(List.of(new ClockEvent.Started(receivedAt, objective(priority))));
    }

    private Objective objective(Priority priority) {
        Objective objective = firstResponse.get(priority);
        if (objective == null) {
            throw new IllegalStateException("no objective for " + priority);
        }
        return objective;
    }
}
