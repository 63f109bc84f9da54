package io.stellwerk.escalation.servicelevels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The promise of a first human answer. It names the versions by which it was calculated, and is never calculated anew.
 *
 * @param respondedAt when a person answered
 * @param breachedAt the instant that passed without an answer, once that was noticed
 */
public record FirstResponse(
        String policyVersion,
        String calendarVersion,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant respondedAt,
        @Nullable Instant breachedAt) {

    /** State of the promise. */
    public enum State {
        RUNNING,
        MET,
        BREACHED
    }

    /** Returns the state of the promise. */
    public State state() {
        if (breachedAt != null) {
            return State.BREACHED;
        }
        if (respondedAt == null) {
            return State.RUNNING;
        }
        return respondedAt.isAfter(dueAt) ? State.BREACHED : State.MET;
    }

    /** Returns true if nobody had answered at that instant. */
    public boolean wasOpenAt(Instant instant) {
        return respondedAt == null || respondedAt.isAfter(instant);
    }

    /** The promise once its instant has passed without an answer. */
    public FirstResponse breached() {
        return new FirstResponse(policyVersion, calendarVersion, startedAt, dueAt, respondedAt, dueAt);
    }

    /** The promise, if there is one, once a person has answered; only the first answer counts. */
    public static @Nullable FirstResponse responded(@Nullable FirstResponse clock, Instant now) {
        if (clock == null || clock.respondedAt != null) {
            return clock;
        }
        return new FirstResponse(
                clock.policyVersion, clock.calendarVersion, clock.startedAt, clock.dueAt, now, clock.breachedAt);
    }
}
