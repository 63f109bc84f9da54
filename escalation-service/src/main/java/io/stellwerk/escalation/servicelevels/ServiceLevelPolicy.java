package io.stellwerk.escalation.servicelevels;

import io.stellwerk.escalation.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of the service levels.
 *
 * @param firstResponse within which working time a person answers, by priority
 * @param nextResponse within which working time a person answers what the customer writes after that; empty in versions that
 *     do not promise it
 */
public record ServiceLevelPolicy(
        String version, Map<Priority, Objective> firstResponse, Map<Priority, Objective> nextResponse) {

    public ServiceLevelPolicy {
        firstResponse = complete(version, firstResponse);
        nextResponse = nextResponse.isEmpty() ? Map.of() : complete(version, nextResponse);
    }

    private static Map<Priority, Objective> complete(String version, Map<Priority, Objective> objectives) {
        for (Priority priority : Priority.values()) {
            if (!objectives.containsKey(priority)) {
                throw new IllegalArgumentException("policy " + version + " says nothing about " + priority);
            }
        }
        return Map.copyOf(objectives);
    }

    /** The promise to a ticket of that priority received at that instant. */
    ResponsePromise promise(Priority priority, Instant receivedAt) {
        Objective objective = objective(Metric.FIRST_RESPONSE, priority);
        return new ResponsePromise(
                Metric.FIRST_RESPONSE,
                version,
                objective.calendar().version(),
                receivedAt,
                started(objective, receivedAt).due().orElseThrow(),
                null,
                null,
                null);
    }

    /**
     * The promise to answer what a customer wrote at that instant, made now, if this version makes any. It is anchored at now,
     * so that it does not answer to the timers of an earlier one.
     */
    Optional<ResponsePromise> next(Priority priority, Instant writtenAt, Instant now) {
        Objective objective = nextResponse.get(priority);
        if (objective == null) {
            return Optional.empty();
        }
        Instant started = now.isBefore(writtenAt) ? now : writtenAt;
        Duration elapsed = started(objective, started).elapsed(now);
        return Optional.of(new ResponsePromise(
                Metric.NEXT_RESPONSE,
                version,
                objective.calendar().version(),
                started,
                started(objective, started).due().orElseThrow(),
                null,
                null,
                new ResponsePromise.Anchor(now, elapsed)));
    }

    /** The promise after the ticket's priority changed while it ran: what has elapsed is kept. */
    ResponsePromise retargeted(ResponsePromise promise, Priority before, Priority next, Instant now) {
        Instant from = now.isBefore(promise.startedAt()) ? promise.startedAt() : now;
        Duration elapsed = clock(promise, before).elapsed(from);
        Objective objective = objective(promise.metric(), next);
        return new ResponsePromise(
                promise.metric(),
                version,
                objective.calendar().version(),
                promise.startedAt(),
                new ServiceClock(objective, elapsed, from).due().orElseThrow(),
                null,
                null,
                new ResponsePromise.Anchor(from, elapsed));
    }

    /** The instant at which that part of the promised time is used up. */
    Instant reaches(ResponsePromise promise, Priority priority, int percent) {
        return clock(promise, priority).reaches(percent).orElseThrow();
    }

    private ServiceClock clock(ResponsePromise promise, Priority priority) {
        ResponsePromise.Anchor anchor = promise.anchor();
        Objective objective = objective(promise.metric(), priority);
        return anchor == null
                ? started(objective, promise.startedAt())
                : new ServiceClock(objective, anchor.carried(), anchor.at());
    }

    private static ServiceClock started(Objective objective, Instant at) {
        return ServiceClock.after(List.of(new ClockEvent.Started(at, objective)));
    }

    private Objective objective(Metric metric, Priority priority) {
        Objective objective = switch (metric) {
            case FIRST_RESPONSE -> firstResponse.get(priority);
            case NEXT_RESPONSE -> nextResponse.get(priority);
        };
        if (objective == null) {
            throw new IllegalStateException("no objective for " + priority);
        }
        return objective;
    }
}
