package io.stellwerk.benches.bare;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** When each ticket arrived and when it was queued. Tickets are numbered; those of the warm-up come first. */
final class Arrivals {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(30);

    private final int warmUp;
    private final long[] arrivedAt;
    private final Semaphore room;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger strangers = new AtomicInteger();
    private final Histogram latencies = new Histogram(LONGEST_MICROS, 3);

    Arrivals(BarePlan plan) {
        this.warmUp = plan.warmUp();
        this.arrivedAt = new long[plan.total()];
        this.room = new Semaphore(plan.source().inFlight);
    }

    /** Comes back when one more may be in flight. */
    void awaitRoom() throws InterruptedException {
        room.acquire();
    }

    void arrived(int number, long nanos) {
        arrivedAt[number] = nanos;
    }

    /** The messages are about to become tickets; the number of the arrival ends the name of its sender. */
    void opened(List<TicketValues> tickets) {
        for (TicketValues ticket : tickets) {
            String name = ticket.require("name");
            numbers.put(ticket.require("id.ticket"), Integer.valueOf(name.substring(name.lastIndexOf(' ') + 1)));
        }
    }

    /** The ticket has come into a queue. */
    void queued(String ticketId, long nanos) {
        Integer number = numbers.remove(ticketId);
        if (number == null) {
            strangers.incrementAndGet();
            return;
        }
        if (number >= warmUp) {
            long micros = TimeUnit.NANOSECONDS.toMicros(nanos - arrivedAt[number]);
            latencies.recordValue(Math.clamp(micros, 0, LONGEST_MICROS));
        }
        queued.incrementAndGet();
        room.release();
    }

    /** How many are queued. */
    int queued() {
        return queued.get();
    }

    /** How many were queued that never arrived, or for the second time. */
    int strangers() {
        return strangers.get();
    }

    /** When the first that is measured arrived. */
    long first() {
        return arrivedAt[warmUp];
    }

    /** What came of those that are measured, once all are queued. */
    BareRun.Queued result() {
        return new BareRun.Queued(arrivedAt.length - warmUp, millis(50), millis(99), millis(99.9));
    }

    private double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1_000.0;
    }
}
