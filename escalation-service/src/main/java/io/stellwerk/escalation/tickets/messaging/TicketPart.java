package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.Routing;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields about the ticket that every event of this service has.
 *
 * @param actor who or what caused the event; a state has none
 */
record TicketPart(
        UUID ticketId,
        String ticketNumber,
        int sequence,
        Status status,
        int tier,
        String queue,
        @Nullable String owner,
        Priority priority,
        @Nullable String category,
        @Nullable String customerId,
        String subject,
        @Nullable String channel,
        @Nullable String language,
        Instant receivedAt,
        Instant occurredAt,
        @Nullable Actor actor) {

    static TicketPart of(Ticket ticket, int sequence, Instant occurredAt, @Nullable Actor actor) {
        TicketFacts facts = ticket.facts();
        Routing routing = ticket.routing();
        return new TicketPart(
                facts.id().value(),
                facts.number(),
                sequence,
                ticket.status(),
                routing.tier().level(),
                routing.queue(),
                ticket.owner(),
                facts.priority(),
                facts.category(),
                facts.customerId(),
                facts.subject(),
                facts.channel(),
                facts.language(),
                facts.receivedAt(),
                occurredAt,
                actor);
    }
}
