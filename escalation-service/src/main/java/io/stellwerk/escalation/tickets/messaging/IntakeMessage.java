package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.messaging.IncomingEvent;
import java.util.List;
import java.util.UUID;

/** Events of intake that matter here. */
sealed interface IntakeMessage {

    UUID ticketId();

    List<TicketFacts> facts();

    record Opened(TicketReceived received) implements IntakeMessage {
        @Override
        public UUID ticketId() {
            return received.ticketId();
        }

        @Override
        public List<TicketFacts> facts() {
            return List.of(received.facts());
        }
    }

    record Replied(CustomerReplied replied) implements IntakeMessage {
        @Override
        public UUID ticketId() {
            return replied.ticketId();
        }

        @Override
        public List<TicketFacts> facts() {
            return List.of();
        }
    }

    static IntakeMessage read(IncomingEvent event) {
        return switch (event.type()) {
            case TicketReceived.TYPE -> new Opened(event.as(TicketReceived.class));
            case CustomerReplied.TYPE -> new Replied(event.as(CustomerReplied.class));
            default -> throw new IllegalArgumentException("not handled here: " + event.type());
        };
    }
}
