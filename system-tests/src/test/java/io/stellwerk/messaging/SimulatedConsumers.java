package io.stellwerk.messaging;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An instance's consumers by name, as the schedule has wrapped them. */
public final class SimulatedConsumers extends EventConsumers {

    private final Map<String, EventConsumer<?, ?>> consumers = new TreeMap<>();

    /** Without a container to ask. */
    public SimulatedConsumers() {
        super(null);
    }

    /** Adds a consumer. */
    public void add(EventConsumer<?, ?> consumer) {
        consumers.put(consumer.name(), consumer);
    }

    @Override
    Optional<EventConsumer<?, ?>> named(String name) {
        return Optional.ofNullable(consumers.get(name));
    }
}
