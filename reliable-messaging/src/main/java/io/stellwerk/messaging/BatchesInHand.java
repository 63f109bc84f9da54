package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The batches that are being handled now. When the service stops, they are finished while the database and Kafka are
 * still there, and no others are begun: their records stay unacknowledged, and whoever reads the topic next gets them.
 */
@ApplicationScoped
class BatchesInHand {

    /** Before everything that has something to do with what the batches wrote. */
    static final int FINISH_FIRST = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private int inHand;
    private boolean stopping;

    /** Handles the batch, or never answers if the service is stopping. */
    <T> Uni<T> take(Supplier<Uni<T>> batch) {
        return Uni.createFrom()
                .deferred(() -> begin()
                        ? batch.get().onTermination().invoke(this::end)
                        : Uni.createFrom().nothing());
    }

    /** Waits for what is in hand, but not for one that is failing again and again. */
    synchronized void finish(@Observes @Priority(FINISH_FIRST) ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); inHand > 0 && left > 0; left = patienceEnds - System.nanoTime()) {
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        if (inHand > 0) {
            Log.warnf("batches not finished in time, they will be handled after the start: batches=%d", inHand);
        }
    }

    private synchronized boolean begin() {
        if (!stopping) {
            inHand++;
        }
        return !stopping;
    }

    private synchronized void end() {
        inHand--;
        notifyAll();
    }
}
