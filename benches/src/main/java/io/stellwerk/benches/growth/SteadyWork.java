package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.stack.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;

/** Requests that come at a steady rate, whether or not the ones before are answered yet. */
final class SteadyWork implements Work {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int AT_ONCE = 4;

    private final String name;
    private final int rate;
    private final int warmUp;
    private final Supplier<CompletableFuture<Boolean>> request;

    /** A request tells whether it was answered as it should be. */
    SteadyWork(String name, int rate, int warmUp, Supplier<CompletableFuture<Boolean>> request) {
        this.name = name;
        this.rate = rate;
        this.warmUp = warmUp;
        this.request = request;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void warmUp() {
        Semaphore free = new Semaphore(AT_ONCE);
        for (int i = 0; i < warmUp; i++) {
            free.acquireUninterruptibly();
            var _ = request.get().whenComplete((_, _) -> free.release());
        }
        free.acquireUninterruptibly(AT_ONCE);
    }

    @Override
    public Effort run(Duration time) {
        ConcurrentHistogram latency = Latency.histogram();
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        long times = time.toMillis() * rate / 1_000;
        long begin = System.nanoTime();
        for (long i = 0; i < times; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            underWay.incrementAndGet();
            var _ = request.get().whenComplete((good, failure) -> {
                Latency.record(latency, System.nanoTime() - due);
                if (failure != null || !good) {
                    failed.incrementAndGet();
                }
                underWay.decrementAndGet();
            });
        }
        Waiting.until("every request is answered", TIMEOUT, () -> underWay.get() == 0);
        return new Effort(times, failed.get(), latency, Map.of());
    }
}
