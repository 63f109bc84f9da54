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
class BatchesInFlight {

    /** Before everything that has something to do with what the batches wrote. */
    static final int FINISH_FIRST = 1_000;

    /** The longest wait of a stop for batches in flight. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final InFlight inFlight = new InFlight(Integer.MAX_VALUE);

    /** Handles the batch, or never answers if the service is stopping. */
    <T> Uni<T> take(Supplier<Uni<T>> batch) {
        return Uni.createFrom()
                .deferred(() -> inFlight.begin()
                        ? batch.get().onTermination().invoke(inFlight::end)
                        : Uni.createFrom().nothing());
    }

    /** Waits for the batches in flight, but not for one that fails again and again. */
    void finish(@Observes @Priority(FINISH_FIRST) ShutdownEvent stop) throws InterruptedException {
        int left = inFlight.finish(TIMEOUT);
        if (left > 0) {
            Log.warnf("batches not finished in time, they will be handled after the start: batches=%d", left);
        }
    }
}
