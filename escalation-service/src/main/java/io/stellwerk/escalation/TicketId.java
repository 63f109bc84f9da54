package io.stellwerk.escalation;

import java.util.UUID;

/** The identity of a ticket in all services. */
public record TicketId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
