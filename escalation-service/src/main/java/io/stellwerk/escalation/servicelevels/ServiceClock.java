package io.stellwerk.escalation.servicelevels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State of a service-level clock, calculated from its events in their order. It keeps nothing else:
 * the same events always give the same answers.
 *
 * @param objective the target that applies now
 * @param carried the working time that had elapsed when it last began to run
 * @param runningSince when that was; nothing while it is paused or stopped
 */
public record ServiceClock(
        Objective objective, Duration carried, @Nullable Instant runningSince) {

    /** The clock after these events, of which the first must be its start. */
    public static ServiceClock after(List<? extends ClockEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof ClockEvent.Started started)) {
            throw new IllegalArgumentException("a clock begins with its start");
        }
        ServiceClock clock = new ServiceClock(started.objective(), Duration.ZERO, started.at());
        for (ClockEvent event : events.subList(1, events.size())) {
            clock = clock.on(event);
        }
        return clock;
    }

    /** The working time used up by an instant that lies behind the last event. */
    public Duration elapsed(Instant now) {
        return runningSince == null
                ? carried
                : carried.plus(objective.calendar().elapsed(runningSince, now));
    }

    /** The instant at which the whole target will be used up, if nothing more happens; empty while the clock does not run. */
    public Optional<Instant> due() {
        return reaches(100);
    }

    /** The instant at which that part of the target will be used up, if nothing more happens. */
    public Optional<Instant> reaches(int percent) {
        return Optional.ofNullable(runningSince)
                .map(since -> objective
                        .calendar()
                        .add(since, objective.percent(percent).minus(carried)));
    }

    private ServiceClock on(ClockEvent event) {
        return switch (event) {
            case ClockEvent.Started started ->
                throw new IllegalArgumentException("a clock starts once, not again at " + started.at());
            case ClockEvent.Paused paused -> new ServiceClock(objective, elapsed(paused.at()), null);
            case ClockEvent.Resumed resumed -> new ServiceClock(objective, carried, resumed.at());
            case ClockEvent.Retargeted retargeted ->
                new ServiceClock(
                        retargeted.objective(),
                        elapsed(retargeted.at()),
                        runningSince == null ? null : retargeted.at());
            case ClockEvent.Stopped stopped -> new ServiceClock(objective, elapsed(stopped.at()), null);
        };
    }
}
