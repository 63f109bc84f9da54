package io.stellwerk.benches.measuring;

import io.stellwerk.benches.stack.Waiting;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;

/** Many senders at once who all send their next message as soon as the last one is answered, whatever the answer. */
public final class Flood {

    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final IntakeDoor door;
    private final int senders;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final ConcurrentHistogram acceptances = Latency.histogram();
    private final ConcurrentHistogram refusals = Latency.histogram();
    private volatile boolean over;

    public Flood(IntakeDoor door, int senders) {
        this.door = door;
        this.senders = senders;
    }

    /**
     * What came of it.
     *
     * @param refused how many got a 503 with Retry-After
     * @param other how many got anything else, or no answer
     */
    public record Result(
            int senders, double seconds, int accepted, int refused, int other, Latency acceptance, Latency refusal) {}

    /** Runs for that time, and until all are answered. */
    public Result run(Duration time) {
        long begin = System.nanoTime();
        for (int i = 0; i < senders; i++) {
            underWay.incrementAndGet();
            next();
        }
        Waiting.forAWhile(time);
        over = true;
        double seconds = (System.nanoTime() - begin) / 1e9;
        Waiting.until("all are answered", LONGEST_ANSWER, () -> underWay.get() == 0);
        return new Result(
                senders,
                seconds,
                accepted.size(),
                refused.get(),
                other.get(),
                Latency.of(acceptances),
                Latency.of(refusals));
    }

    /** The tickets of those that were accepted. */
    public Set<String> accepted() {
        return accepted;
    }

    private void next() {
        var _ = door.send().thenAcceptAsync(this::answered);
    }

    private void answered(IntakeDoor.Answer answer) {
        if (answer.accepted()) {
            accepted.add(answer.ticketId());
            Latency.record(acceptances, answer.nanos());
        } else if (answer.refused()) {
            refused.incrementAndGet();
            Latency.record(refusals, answer.nanos());
        } else {
            other.incrementAndGet();
        }
        if (over) {
            underWay.decrementAndGet();
        } else {
            next();
        }
    }
}
