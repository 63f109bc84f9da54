package io.stellwerk.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counters of a service's messaging, each by consumer. */
@ApplicationScoped
class MessagingMetrics {

    private final MeterRegistry registry;

    MessagingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String consumer, int events) {
        count("stellwerk_inbox_handled", "Events handled", consumer, events);
    }

    void duplicates(String consumer, int events) {
        count("stellwerk_inbox_duplicates", "Events that came again and had no effect", consumer, events);
    }

    void deadLetter(String consumer) {
        count("stellwerk_dead_letters", "Events parked because they could not be handled", consumer, 1);
    }

    void waiting(String consumer, int events) {
        count("stellwerk_dead_letters_waiting", "Events parked behind a dead letter of their key", consumer, events);
    }

    void retried(String consumer) {
        count("stellwerk_inbox_retries", "Failed attempts to handle a batch", consumer, 1);
    }

    void notHandled(String consumer, int events) {
        count("stellwerk_inbox_not_handled", "Events acknowledged although their type is unknown", consumer, events);
    }

    private void count(String name, String description, String consumer, int events) {
        Counter.builder(name)
                .description(description)
                .tag("consumer", consumer)
                .register(registry)
                .increment(events);
    }
}
