package io.stellwerk.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Queue of requests waiting for a transaction, in the order of their arrival; refuses new ones when full. A request that
 * would wait for too long is refused at once, and one that has waited for too long is removed, so that no caller waits
 * without an end.
 *
 * @param <T> the requests
 */
final class AdmissionQueue<T> {

    private final int mostPlaces;
    private final long mostBytes;
    private final long longestWait;
    private final Deque<Place<T>> places = new ArrayDeque<>();
    private long bytes;

    AdmissionQueue(int mostPlaces, long mostBytes, Duration longestWait) {
        this.mostPlaces = mostPlaces;
        this.mostBytes = mostBytes;
        this.longestWait = longestWait.toNanos();
    }

    private record Place<T>(T request, long bytes, long since) {}

    /**
     * Returns true if a new request would be refused, whatever its size. The first in the queue has waited for about as long
     * as a new one would, or longer; so a new one is refused from half of the longest wait on.
     *
     * @param now in nanoseconds, as all times here
     */
    synchronized boolean isFull(long now) {
        return places.size() >= mostPlaces || waited(now).toNanos() > longestWait / 2;
    }

    /** Adds a request of so many bytes; false if it is refused. */
    synchronized boolean offer(T request, long requestBytes, long now) {
        boolean fits = places.isEmpty() || bytes + requestBytes <= mostBytes;
        if (isFull(now) || !fits) {
            return false;
        }
        places.add(new Place<>(request, requestBytes, now));
        bytes += requestBytes;
        return true;
    }

    /** Removes the first requests, at most so many of so many bytes, but one in any case. */
    synchronized List<T> poll(int most, long mostOfTheirBytes) {
        List<T> next = new ArrayList<>();
        long taken = 0;
        while (!places.isEmpty() && next.size() < most && taken < mostOfTheirBytes) {
            taken += places.getFirst().bytes();
            next.add(remove());
        }
        return next;
    }

    /** Removes requests that have waited longer than the limit. */
    synchronized List<T> expired(long now) {
        List<T> expired = new ArrayList<>();
        while (waited(now).toNanos() > longestWait) {
            expired.add(remove());
        }
        return expired;
    }

    /** Returns for how long the first request has waited. */
    synchronized Duration waited(long now) {
        return places.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(now - places.getFirst().since());
    }

    synchronized boolean isEmpty() {
        return places.isEmpty();
    }

    private T remove() {
        Place<T> first = places.removeFirst();
        bytes -= first.bytes();
        return first.request();
    }
}
