package io.stellwerk.messaging;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/** Publishes to the simulated broker. */
public final class SimulatedPublisher extends RecordPublisher {

    private final Supplier<Producer<String, byte[]>> producers;

    /** With the time that a publication may take, and a new producer whenever the last one was given up. */
    public SimulatedPublisher(MessagingConfig config, Supplier<Producer<String, byte[]>> producers) {
        super(Map.of(), config);
        this.producers = producers;
    }

    @Override
    Producer<String, byte[]> connect() {
        return producers.get();
    }
}
