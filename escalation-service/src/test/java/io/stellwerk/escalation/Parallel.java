package io.stellwerk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** Runs things at the same time, as nearly as threads can. */
public final class Parallel {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Parallel() {}

    public static void run(Runnable... actions) {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        List<Thread> threads = new ArrayList<>();
        for (Runnable action : actions) {
            threads.add(Thread.ofPlatform().start(() -> {
                await(start);
                action.run();
            }));
        }
        for (Thread thread : threads) {
            try {
                assertThat(thread.join(TIMEOUT)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
