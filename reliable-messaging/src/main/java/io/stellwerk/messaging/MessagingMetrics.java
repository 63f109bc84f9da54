package io.stellwerk.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What an operator wants to know of the messaging, as counters. */
@ApplicationScoped
class MessagingMetrics {

    private final MeterRegistry registry;

    MessagingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void handled(String consumer, int events) {
        registry.counter("stellwerk_inbox_handled", "consumer", consumer).increment(events);
    }

    void duplicates(String consumer, int events) {
        registry.counter("stellwerk_inbox_duplicates", "consumer", consumer).increment(events);
    }

    void deadLetter(String consumer) {
        registry.counter("stellwerk_dead_letters", "consumer", consumer).increment();
    }

    void waiting(String consumer, int events) {
        registry.counter("stellwerk_dead_letters_waiting", "consumer", consumer).increment(events);
    }

    void retried(String consumer) {
        registry.counter("stellwerk_inbox_retries", "consumer", consumer).increment();
    }

    void notHandled(String consumer, int events) {
        registry.counter("stellwerk_inbox_not_handled", "consumer", consumer).increment(events);
    }
}
