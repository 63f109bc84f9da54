package io.stellwerk.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;

/** The consumers of this service by name, so that what one of them could not handle can be given to it again. */
@ApplicationScoped
class EventConsumers {

    private final Instance<EventConsumer<?, ?>> consumers;

    EventConsumers(@Any Instance<EventConsumer<?, ?>> consumers) {
        this.consumers = consumers;
    }

    /** The names of all consumers. */
    List<String> names() {
        return consumers.stream().map(EventConsumer::name).toList();
    }

    Optional<EventConsumer<?, ?>> named(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .<EventConsumer<?, ?>>map(consumer -> consumer)
                .findFirst();
    }
}
