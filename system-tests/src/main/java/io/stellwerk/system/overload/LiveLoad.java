package io.stellwerk.system.overload;

import io.stellwerk.system.stack.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/** Messages that come one by one at a steady rate, whether or not the ones before are answered yet. */
final class LiveLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final IntakeDoor door;
    private final QueuedTickets queued;
    private final int rate;
    private final ConcurrentHistogram answered = Latency.histogram();
    private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean stopped;

    LiveLoad(IntakeDoor door, QueuedTickets queued, int rate) {
        this.door = door;
        this.queued = queued;
        this.rate = rate;
    }

    /**
     * What was measured.
     *
     * @param failed how many were not accepted, or not queued in time
     * @param answer from the moment at which it was to be sent to the answer
     * @param queue from the answer until the ticket is in a queue
     */
    record Result(int failed, Latency answer, Latency queue) {}

    /** Sends until it is stopped; for the given time at least. */
    Thread start(Duration atLeast) {
        return Thread.ofPlatform().name("live").start(() -> {
            long begin = System.nanoTime();
            for (long i = 0; !stopped || System.nanoTime() - begin < atLeast.toNanos(); i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                underWay.incrementAndGet();
                var _ = door.send().thenAccept(answer -> answered(answer, due));
            }
        });
    }

    /** How many of its tickets are in a queue. */
    int queuedSoFar() {
        return (int) answeredAt.keySet().stream()
                .filter(queued.firstSeen()::containsKey)
                .count();
    }

    /** Ends it, waits until every ticket is in a queue, and sums up. */
    Result stop(Thread sender) throws InterruptedException {
        stopped = true;
        sender.join();
        Waiting.until("every live message is answered", PATIENCE, () -> underWay.get() == 0);
        Waiting.until(
                "every live ticket is queued",
                PATIENCE,
                () -> queued.firstSeen().keySet().containsAll(answeredAt.keySet()));
        ConcurrentHistogram queue = Latency.histogram();
        answeredAt.forEach(
                (ticket, at) -> Latency.record(queue, queued.firstSeen().getOrDefault(ticket, at) - at));
        return new Result(failed.get(), Latency.of(answered), Latency.of(queue));
    }

    private void answered(IntakeDoor.Answer answer, long due) {
        long now = System.nanoTime();
        Latency.record(answered, now - due);
        if (answer.accepted()) {
            answeredAt.put(answer.ticketId(), now);
        } else {
            failed.incrementAndGet();
        }
        underWay.decrementAndGet();
    }
}
