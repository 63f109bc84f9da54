package io.stellwerk.intake.admission;

import java.time.Duration;

/**
 * When the next piece of bulk work may be done: when live messages would hardly notice, at whichever place they pass. A
 * consumer that has not moved for a while is not waited for: what it seems to be behind may be an old record of its place,
 * which only new events put right.
 */
public final class BulkPace {

    private final Duration mostLiveWait;
    private final long mostInOutbox;
    private final long mostLag;
    private final Duration stall;
    private long handledBefore = Long.MIN_VALUE;
    private long movedAt;

    public BulkPace(Duration mostLiveWait, long mostInOutbox, long mostLag, Duration stall) {
        this.mostLiveWait = mostLiveWait;
        this.mostInOutbox = mostInOutbox;
        this.mostLag = mostLag;
        this.stall = stall;
    }

    /**
     * State of the places where live messages may have to wait.
     *
     * @param liveWait how long the first live message has been waiting to be stored
     * @param inOutbox how many events wait to be published
     * @param lag how many published events wait for those who come after
     * @param handled how many events those have handled so far
     */
    public record View(Duration liveWait, long inOutbox, long lag, long handled) {}

    /**
     * Tells whether the next piece may be done now.
     *
     * @param now in nanoseconds
     */
    public synchronized boolean mayGo(View view, long now) {
        if (view.handled() != handledBefore) {
            handledBefore = view.handled();
            movedAt = now;
        }
        boolean nobodyMoves = now - movedAt > stall.toNanos();
        boolean go = view.liveWait().compareTo(mostLiveWait) <= 0
                && view.inOutbox() <= mostInOutbox
                && (view.lag() <= mostLag || nobodyMoves);
        if (go) {
            movedAt = now;
        }
        return go;
    }
}
