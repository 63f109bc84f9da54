package io.stellwerk.notification.messaging;

import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.UnreadablePayload;
import io.stellwerk.notification.domain.BoardRow;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records for the board alone: nobody is told anything twice. */
final class BoardEvents {

    static final List<String> TOPICS = List.of("intake.tickets.v1", "triage.assessments.v1", "escalation.tickets.v1");

    private BoardEvents() {}

    /** What the record says; nothing if it does not concern the board, or cannot be read and was parked the first time. */
    static Optional<BoardRow> row(ConsumerRecord<String, byte[]> source) {
        return IncomingEvent.of(source).flatMap(BoardEvents::row);
    }

    private static Optional<BoardRow> row(IncomingEvent event) {
        try {
            if (event.type().equals(IntakeTicketsConsumer.TICKET_RECEIVED)) {
                return Optional.of(event.as(TicketReceived.class).boardRow());
            }
            if (TriageAssessmentsConsumer.TYPES.contains(event.type())) {
                return Optional.of(event.as(TicketAssessed.class).boardRow());
            }
            EscalationEvent kind = EscalationEvent.of(event.type());
            return kind == EscalationEvent.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(event.as(TicketMoved.class).boardRow(kind));
        } catch (UnreadablePayload e) {
            return Optional.empty();
        }
    }
}
