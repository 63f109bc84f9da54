package io.stellwerk.testing.sample.tickets.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.testing.sample.tickets.TicketPort;
import jakarta.enterprise.context.ApplicationScoped;

/** An adapter that everybody can see. */
@ApplicationScoped
public class VisibleAdapter implements TicketPort {

    @Override
    public JsonNode read() {
        throw new UnsupportedOperationException();
    }
}
