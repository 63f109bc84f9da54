package io.stellwerk.notification.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.UnreadablePayload;
import io.stellwerk.notification.application.Board;
import io.stellwerk.notification.domain.BoardRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads events for the board alone: nobody is told anything twice. What cannot be read was parked the first time. */
final class BoardReplay implements EventConsumer<Map<UUID, BoardRow>> {

    private final String name;
    private final Board board;

    BoardReplay(String name, Board board) {
        this.name = name;
        this.board = board;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean handles(String type) {
        return type.equals(IntakeTicketsConsumer.TICKET_RECEIVED)
                || TriageAssessmentsConsumer.TYPES.contains(type)
                || EscalationEvent.of(type) != EscalationEvent.UNKNOWN;
    }

    @Override
    public Uni<Map<UUID, BoardRow>> load(Mutiny.Session session, List<IncomingEvent> events) {
        return Uni.createFrom().item(new LinkedHashMap<>());
    }

    @Override
    public void decide(Map<UUID, BoardRow> rows, IncomingEvent event) {
        row(event).ifPresent(row -> rows.merge(row.ticketId(), row, BoardRow::and));
    }

    private static Optional<BoardRow> row(IncomingEvent event) {
        try {
            if (event.type().equals(IntakeTicketsConsumer.TICKET_RECEIVED)) {
                return Optional.of(event.as(TicketReceived.class).boardRow());
            }
            return Optional.of(
                    TriageAssessmentsConsumer.TYPES.contains(event.type())
                            ? event.as(TicketAssessed.class).boardRow()
                            : event.as(TicketMoved.class).boardRow(EscalationEvent.of(event.type())));
        } catch (UnreadablePayload e) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, Map<UUID, BoardRow> rows, Outbox outbox) {
        return board.record(session, rows.values());
    }
}
