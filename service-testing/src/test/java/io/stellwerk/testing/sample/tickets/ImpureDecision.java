package io.stellwerk.testing.sample.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.testing.sample.tickets.persistence.VisibleAdapter;
import java.time.Instant;
import java.util.UUID;

/** Breaks every rule of a decision: it knows a framework, a port and an adapter, and asks for the time and an id. */
public class ImpureDecision {

    JsonNode json(TicketPort port) {
        return port.read();
    }

    VisibleAdapter adapter() {
        return new VisibleAdapter();
    }

    Instant decidedAt() {
        return Instant.now();
    }

    UUID id() {
        return UUID.randomUUID();
    }
}
