package io.stellwerk.testing.sample.tickets;

import com.fasterxml.jackson.databind.JsonNode;

/** A port: it may speak a framework's language. */
public interface TicketPort {

    JsonNode read();
}
