package io.stellwerk.escalation.tickets.persistence;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.stellwerk.escalation.tickets.Actor;
import io.stellwerk.escalation.tickets.HistoryNote;
import io.stellwerk.escalation.tickets.RecordedEvent;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a ticket's history. */
@JsonNaming(SnakeCaseStrategy.class)
record EventRow(
        UUID ticketId,
        @Nullable Integer sequence,
        String type,
        String status,
        int tier,
        @Nullable String owner,
        Actor actor,
        Object details,
        Instant occurredAt) {

    static List<EventRow> of(TicketWork work) {
        List<EventRow> rows = new ArrayList<>();
        for (HistoryNote note : work.notes()) {
            rows.add(of(note.ticket(), null, note.type(), note.actor(), note.details(), note.occurredAt()));
        }
        for (TicketWork.PendingEvent pending : work.events()) {
            RecordedEvent event = pending.event();
            rows.add(of(
                    event.ticket(),
                    event.sequence(),
                    event.event().name(),
                    pending.origin().actor(),
                    EventDetails.of(event.event()),
                    event.occurredAt()));
        }
        return rows;
    }

    private static EventRow of(
            Ticket ticket, @Nullable Integer sequence, String type, Actor actor, Object details, Instant occurredAt) {
        return new EventRow(
                ticket.facts().id().value(),
                sequence,
                type,
                ticket.status().name(),
                ticket.routing().tier().level(),
                ticket.owner(),
                actor,
                details,
                occurredAt);
    }
}
