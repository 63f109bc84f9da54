package io.stellwerk.notification.storms;

import java.time.Duration;
import java.time.Instant;

/**
 * Cuts off a storm of automatic mails from one mailbox. It opens when too many are sent within a window or too many of
 * them fail; after a while it lets a few through, and closes when a window passes quietly.
 *
 * @param state whether mails pass
 * @param since when it came into this state
 * @param windowStart when the counting began
 * @param sent automatic mails since then
 * @param failed how many of the mails failed for good since then
 */
public record StormBreaker(State state, Instant since, Instant windowStart, int sent, int failed) {

    /** State of the breaker: mails pass, none pass, or a few do. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /**
     * Limits above which the breaker opens, and the time for which it stays open.
     *
     * @param mostSent automatic mails within a window
     * @param window how long it counts
     * @param failedPercent the share of failures that opens it
     * @param failedSample the number of mails below which the share says nothing
     * @param openFor how long it stays open before it lets a few through
     * @param trial how many it lets through then
     */
    public record Policy(
            int mostSent, Duration window, int failedPercent, int failedSample, Duration openFor, int trial) {}

    /** A breaker that was never needed. */
    public static StormBreaker closed(Instant now) {
        return new StormBreaker(State.CLOSED, now, now, 0, 0);
    }

    /** The breaker as it stands at an instant: windows end, an open one becomes half open, a quiet half open one closes. */
    public StormBreaker at(Instant now, Policy policy) {
        return switch (state) {
            case OPEN ->
                now.isBefore(since.plus(policy.openFor())) ? this : new StormBreaker(State.HALF_OPEN, now, now, 0, 0);
            case HALF_OPEN -> windowEnded(now, policy) ? closed(now) : this;
            case CLOSED -> windowEnded(now, policy) ? new StormBreaker(State.CLOSED, since, now, 0, 0) : this;
        };
    }

    /** True if one more automatic mail may be sent. */
    public boolean admits(Policy policy) {
        return switch (state) {
            case CLOSED -> sent < policy.mostSent();
            case HALF_OPEN -> sent < policy.trial();
            case OPEN -> false;
        };
    }

    /** One automatic mail more. */
    public StormBreaker afterSending() {
        return new StormBreaker(state, since, windowStart, sent + 1, failed);
    }

    /** A mail that was not admitted: a closed breaker opens. */
    public StormBreaker afterRefusing(Instant now) {
        return state == State.CLOSED ? open(now) : this;
    }

    /** One of the mails failed for good. */
    public StormBreaker afterFailure(Instant now, Policy policy) {
        StormBreaker counted = new StormBreaker(state, since, windowStart, sent, failed + 1);
        boolean tooMany = counted.failed >= policy.failedSample()
                && counted.failed * 100L >= (long) policy.failedPercent() * Math.max(counted.sent, counted.failed);
        return switch (state) {
            case OPEN -> counted;
            case HALF_OPEN -> open(now);
            case CLOSED -> tooMany ? open(now) : counted;
        };
    }

    private StormBreaker open(Instant now) {
        return new StormBreaker(State.OPEN, now, windowStart, sent, failed);
    }

    private boolean windowEnded(Instant now, Policy policy) {
        return !now.isBefore(windowStart.plus(policy.window()));
    }
}
