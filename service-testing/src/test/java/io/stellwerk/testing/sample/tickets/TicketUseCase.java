package io.stellwerk.testing.sample.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;

/** A use case as it should be: a bean, which may know ports and frameworks. */
@ApplicationScoped
public class TicketUseCase {

    JsonNode read(TicketPort port) {
        return new TicketPort() {
            @Override
            public JsonNode read() {
                return port.read();
            }
        }.read();
    }
}
