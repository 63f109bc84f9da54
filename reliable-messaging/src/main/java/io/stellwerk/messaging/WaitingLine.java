package io.stellwerk.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What waits to be committed, in the order of its arrival. Whoever would wait for too long is turned away at the end of
 * the line, and whoever has waited for too long leaves it, so that nobody waits without an end.
 *
 * @param <T> who waits
 */
final class WaitingLine<T> {

    private final int mostPlaces;
    private final long mostBytes;
    private final long longestWait;
    private final Deque<Place<T>> places = new ArrayDeque<>();
    private long bytes;

    WaitingLine(int mostPlaces, long mostBytes, Duration longestWait) {
        this.mostPlaces = mostPlaces;
        this.mostBytes = mostBytes;
        this.longestWait = longestWait.toNanos();
    }

    private record Place<T>(T who, long bytes, long since) {}

    /**
     * Whether a newcomer is better told at once to come again. The first in the line has waited for about as long as the
     * newcomer would, or longer than that; so half of the longest wait is where it gets too long.
     *
     * @param now in nanoseconds, as all times here
     */
    synchronized boolean isTooLong(long now) {
        return places.size() >= mostPlaces || waited(now).toNanos() > longestWait / 2;
    }

    /** Stands at the end of the line, or is turned away. */
    synchronized boolean join(T who, long itsBytes, long now) {
        boolean fits = places.isEmpty() || bytes + itsBytes <= mostBytes;
        if (isTooLong(now) || !fits) {
            return false;
        }
        places.add(new Place<>(who, itsBytes, now));
        bytes += itsBytes;
        return true;
    }

    /** The first ones, who wait no more: so many with so many bytes, but one in any case. */
    synchronized List<T> next(int most, long mostOfTheirBytes) {
        List<T> next = new ArrayList<>();
        long taken = 0;
        while (!places.isEmpty() && next.size() < most && taken < mostOfTheirBytes) {
            taken += places.getFirst().bytes();
            next.add(leave());
        }
        return next;
    }

    /** Those who have waited for longer than anybody should, and wait no more. */
    synchronized List<T> tired(long now) {
        List<T> tired = new ArrayList<>();
        while (waited(now).toNanos() > longestWait) {
            tired.add(leave());
        }
        return tired;
    }

    /** For how long the first one has waited. */
    synchronized Duration waited(long now) {
        return places.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(now - places.getFirst().since());
    }

    synchronized boolean isEmpty() {
        return places.isEmpty();
    }

    private T leave() {
        Place<T> first = places.removeFirst();
        bytes -= first.bytes();
        return first.who();
    }
}
