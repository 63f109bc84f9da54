package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.Announcements;
import io.stellwerk.escalation.tickets.RecordedEvent;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announces through the outbox: all events on one topic, and each ticket's latest state on the compacted one. */
@ApplicationScoped
class OutboxAnnouncements implements Announcements {

    private static final String EVENTS = "escalation.tickets.v1";
    private static final String STATES = "escalation.ticket-states.v1";

    @Override
    public void announce(TicketWork work, Outbox outbox) {
        Map<TicketId, TicketWork.PendingEvent> latest = new LinkedHashMap<>();
        for (TicketWork.PendingEvent pending : work.events()) {
            outbox.add(event(pending));
            latest.put(pending.event().ticket().facts().id(), pending);
        }
        latest.forEach((id, pending) -> work.ticket(id)
                .ifPresent(ticket -> outbox.add(
                        state(ticket, pending.event(), pending.origin().traceparent()))));
    }

    private static OutgoingEvent event(TicketWork.PendingEvent pending) {
        RecordedEvent recorded = pending.event();
        String ticketId = recorded.ticket().facts().id().toString();
        return new OutgoingEvent(
                EVENTS,
                ticketId,
                id(recorded.occurredAt(), ticketId, "event", recorded.sequence()),
                EscalationEventType.of(recorded.event()),
                recorded.occurredAt(),
                pending.origin().traceparent(),
                TicketPayload.of(recorded, pending.origin().actor()));
    }

    private static OutgoingEvent state(Ticket ticket, RecordedEvent latest, @Nullable String traceparent) {
        String ticketId = ticket.facts().id().toString();
        return new OutgoingEvent(
                STATES,
                ticketId,
                id(latest.occurredAt(), ticketId, "state", ticket.routing().version()),
                EscalationEventType.TICKET_STATE,
                latest.occurredAt(),
                traceparent,
                TicketPayload.State.of(ticket, latest.occurredAt()));
    }

    /** The same event has the same id wherever it is made: a ticket's events are numbered. */
    private static UUID id(Instant occurredAt, String ticketId, String kind, int number) {
        return NamedIds.of(occurredAt, ticketId + ":" + kind + ":" + number);
    }
}
