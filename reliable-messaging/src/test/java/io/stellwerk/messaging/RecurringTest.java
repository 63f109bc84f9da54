package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private static final Duration EVERY = Duration.ofMillis(5);

    private final Vertx vertx = Vertx.vertx();
    private final Recurring recurring = new Recurring(vertx);
    private final AtomicInteger times = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void work_that_fails_is_done_again() {
        recurring.every(EVERY, "work", () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
            return Uni.createFrom().failure(new IllegalStateException("later"));
        });

        await().until(() -> times.get() > 3);
    }

    @Test
    void work_that_takes_longer_than_its_interval_is_not_begun_twice() {
        CompletableFuture<Void> work = new CompletableFuture<>();
        AtomicInteger others = new AtomicInteger();
        recurring.every(EVERY, "long work", () -> {
            times.incrementAndGet();
            return Uni.createFrom().completionStage(work);
        });
        recurring.every(EVERY, "other work", () -> counted(others));

        await().until(() -> others.get() > 5);
        assertThat(times).hasValue(1);

        work.complete(null);
        await().until(() -> times.get() > 1);
    }

    @Test
    void nothing_begins_once_the_service_stops() {
        recurring.every(EVERY, "work", () -> counted(times));
        await().until(() -> times.get() > 1);

        recurring.stop(new ShutdownEvent());

        AtomicInteger after = new AtomicInteger();
        vertx.setPeriodic(EVERY.toMillis(), _ -> after.incrementAndGet());
        await().until(() -> after.get() > 1);
        int then = times.get();
        await().until(() -> after.get() > 6);
        assertThat(times).hasValue(then);
    }

    private static Uni<Void> counted(AtomicInteger counter) {
        counter.incrementAndGet();
        return Uni.createFrom().voidItem();
    }
}
