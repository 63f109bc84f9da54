package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.system.simulation.FencedProducer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Publishes to the compacted topics of the simulated broker. */
public final class SimulatedFencedPublisher extends FencedPublisher {

    private final Supplier<FencedProducer> producers;
    private @Nullable FencedProducer producer;

    /** With a new producer whenever the last one was given up. */
    public SimulatedFencedPublisher(MessagingConfig config, Supplier<FencedProducer> producers) {
        super(Map.of(), config);
        this.producers = producers;
    }

    @Override
    Uni<Void> fence(boolean ownLast) {
        if (producer != null && ownLast) {
            return Uni.createFrom().voidItem();
        }
        producer = producers.get();
        return producer.open();
    }

    @Override
    public Uni<Void> publish(List<OutboxRow> rows) {
        return producer.publish(rows.stream().map(OutboxRow::toRecord).toList());
    }

    @Override
    public Uni<Void> abandon() {
        producer = null;
        return Uni.createFrom().voidItem();
    }
}
