package io.stellwerk.benches.measuring;

import io.stellwerk.benches.stack.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Messages that come one by one at a steady rate, whether or not the ones before are answered yet; each is measured from
 * the moment at which it was due, so that whoever has to wait behind a stall counts.
 */
public final class ScheduledLoad {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final IntakeDoor door;
    private final QueuedTickets queued;
    private final double rate;
    private final ConcurrentHistogram answered = Latency.histogram();
    private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile long begun;
    private volatile boolean stopped;

    /** So many a second. */
    public ScheduledLoad(IntakeDoor door, QueuedTickets queued, double rate) {
        this.door = door;
        this.queued = queued;
        this.rate = rate;
    }

    /**
     * What was measured.
     *
     * @param refused how many were told to come again later
     * @param failed how many were answered with anything else than success or that
     * @param seconds from the moment at which the first was due until the last was in a queue
     * @param answer from the moment at which it was to be sent to the answer
     * @param queue from the answer until the ticket is in a queue
     */
    public record Result(int tickets, int refused, int failed, double seconds, Latency answer, Latency queue) {}

    /** Sends until it is stopped; for the given time at least. */
    public Thread start(Duration atLeast) {
        begun = System.nanoTime();
        return Thread.ofPlatform().name("scheduled").start(() -> {
            for (long i = 0; !stopped || System.nanoTime() - begun < atLeast.toNanos(); i++) {
                long due = begun + (long) (i * TimeUnit.SECONDS.toNanos(1) / rate);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                underWay.incrementAndGet();
                var _ = door.send().thenAccept(answer -> answered(answer, due));
            }
        });
    }

    /** The tickets of those that were accepted. */
    public Set<String> tickets() {
        return answeredAt.keySet();
    }

    /** How many of its tickets are in a queue. */
    public int queuedSoFar() {
        return (int) answeredAt.keySet().stream()
                .filter(queued.firstSeen()::containsKey)
                .count();
    }

    /** Ends it, waits until every ticket is in a queue, and sums up. */
    public Result stop(Thread sender) throws InterruptedException {
        stopped = true;
        sender.join();
        Waiting.until("every message is answered", TIMEOUT, () -> underWay.get() == 0);
        Waiting.until(
                "every ticket is queued",
                TIMEOUT,
                () -> queued.firstSeen().keySet().containsAll(answeredAt.keySet()));
        ConcurrentHistogram queue = Latency.histogram();
        long last = begun;
        for (Map.Entry<String, Long> answer : answeredAt.entrySet()) {
            long seen = queued.firstSeen().getOrDefault(answer.getKey(), answer.getValue());
            Latency.record(queue, seen - answer.getValue());
            last = Math.max(last, seen);
        }
        return new Result(
                answeredAt.size(),
                refused.get(),
                failed.get(),
                (last - begun) / 1e9,
                Latency.of(answered),
                Latency.of(queue));
    }

    private void answered(IntakeDoor.Answer answer, long due) {
        long now = System.nanoTime();
        if (answer.accepted()) {
            Latency.record(answered, now - due);
            answeredAt.put(answer.ticketId(), now);
        } else if (answer.refused()) {
            refused.incrementAndGet();
        } else {
            failed.incrementAndGet();
        }
        underWay.decrementAndGet();
    }
}
