package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BatchesInFlightTest {

    private final BatchesInFlight inFlight = new BatchesInFlight();
    private final CompletableFuture<String> handling = new CompletableFuture<>();

    @Test
    void a_stop_waits_for_the_batch_in_flight() throws InterruptedException {
        var batch = taken(() -> Uni.createFrom().completionStage(handling));

        Thread stop = Thread.ofVirtual().start(this::stop);
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        handling.complete("handled");
        stop.join();

        batch.assertItem("handled");
    }

    @Test
    void a_batch_that_failed_is_no_longer_in_flight() {
        taken(() -> Uni.createFrom().failure(new IllegalStateException()))
                .assertFailedWith(IllegalStateException.class);

        assertTimeoutPreemptively(BatchesInFlight.TIMEOUT.dividedBy(2), this::stop);
    }

    @Test
    void a_batch_that_comes_while_the_service_stops_is_not_begun_and_not_answered() {
        stop();

        var late = taken(() -> {
            throw new AssertionError("must not begin");
        });

        assertThat(late.getFailure()).isNull();
        late.assertNotTerminated();
    }

    private <T> UniAssertSubscriber<T> taken(Supplier<Uni<T>> batch) {
        return inFlight.take(batch).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void stop() {
        try {
            inFlight.finish(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
