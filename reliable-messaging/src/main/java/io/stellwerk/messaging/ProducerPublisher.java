package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Publishes with one producer, which it keeps until an attempt fails or the service stops. */
abstract class ProducerPublisher implements Lane.Publisher {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private static final int BATCH_BYTES = 256 * 1024;

    private @Nullable Producer<String, byte[]> producer;

    /** True if records have to be sent one by one. */
    private volatile boolean careful;

    /** The producer, if one is open. */
    synchronized @Nullable Producer<String, byte[]> producer() {
        return producer;
    }

    synchronized void keep(Producer<String, byte[]> opened) {
        producer = opened;
    }

    synchronized void close(Duration patience) {
        Producer<String, byte[]> open = producer;
        if (open != null) {
            producer = null;
            open.close(patience);
        }
    }

    /** The batch size for a producer to be opened, in bytes. */
    int batchBytes() {
        return careful ? 0 : BATCH_BYTES;
    }

    /**
     * Closes the producer: otherwise an outage would leave the batch in it once for each attempt. The next attempt sends
     * records one by one, because the producer splits several that are too large for their topic together into the same
     * batch again and again, and never says so.
     */
    @Override
    public Uni<Void> abandon() {
        careful = true;
        return blocking(() -> close(Duration.ZERO));
    }

    /** Ends sending one by one after an attempt that succeeded. */
    Uni<Void> resumeBatches() {
        return careful
                ? blocking(() -> {
                    careful = false;
                    close(Duration.ZERO);
                })
                : Uni.createFrom().voidItem();
    }

    @Override
    public void close() {
        close(CLOSING);
    }

    static Uni<Void> blocking(Runnable work) {
        return Uni.createFrom().voidItem().invoke(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
