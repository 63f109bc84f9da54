package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Publishes with one producer, which it keeps until an attempt fails or the service stops. */
abstract class ProducerPublisher implements Lane.Publisher {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private @Nullable Producer<String, byte[]> producer;

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

    /** Without it, an outage would leave the batch in the producer once for each attempt. */
    @Override
    public Uni<Void> abandon() {
        return blocking(() -> close(Duration.ZERO));
    }

    @Override
    public void close() {
        close(CLOSING);
    }

    static Uni<Void> blocking(Runnable work) {
        return Uni.createFrom().voidItem().invoke(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
