package io.stellwerk.escalation.servicelevels;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Promise that a person answers the customer. It names the versions by which it was calculated. It is calculated anew only if
 * the ticket's priority changes while it runs.
 *
 * @param startedAt when the customer wrote what has to be answered
 * @param respondedAt when a person answered
 * @param breachedAt the instant that passed without an answer, once that was noticed
 * @param anchor from where its clock runs; nothing if it has run since its start
 */
public record ResponsePromise(
        Metric metric,
        String policyVersion,
        String calendarVersion,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant respondedAt,
        @Nullable Instant breachedAt,
        @Nullable Anchor anchor) {

    /**
     * Point from which the clock runs towards its present target.
     *
     * @param carried the working time that had elapsed then
     */
    public record Anchor(Instant at, Duration carried) {}

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

    /** Returns true if nobody has answered and there is still time. */
    public boolean isRunning(Instant now) {
        return state() == State.RUNNING && now.isBefore(dueAt);
    }

    /** Returns true if a timer that was set then is for the present target. */
    public boolean isMeantBy(Instant timerSetAt) {
        return anchor == null || !timerSetAt.isBefore(anchor.at());
    }

    /** Returns true if nobody had answered at that instant. */
    public boolean wasOpenAt(Instant instant) {
        return respondedAt == null || respondedAt.isAfter(instant);
    }

    /** The promise once its instant has passed without an answer. */
    public ResponsePromise breached() {
        return new ResponsePromise(
                metric, policyVersion, calendarVersion, startedAt, dueAt, respondedAt, dueAt, anchor);
    }

    /** Returns true if it was broken and no timer has noticed that yet. */
    boolean isBrokenUnnoticed() {
        return breachedAt == null && state() == State.BREACHED;
    }

    /** The promise once a person has answered; only the first answer counts. */
    ResponsePromise responded(Instant now) {
        return respondedAt != null
                ? this
                : new ResponsePromise(
                        metric, policyVersion, calendarVersion, startedAt, dueAt, now, breachedAt, anchor);
    }
}
