package io.stellwerk.escalation.tickets;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts of events of tickets. */
@ApplicationScoped
class TicketMetrics {

    private final MeterRegistry registry;

    TicketMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts something that happened to a ticket. */
    void count(RecordedEvent event) {
        Counter.builder("stellwerk.escalation.events")
                .description("Things that happened to tickets, by kind and tier")
                .tag("event", event.event().name())
                .tag("tier", Integer.toString(event.ticket().routing().tier().level()))
                .register(registry)
                .increment();
    }
}
