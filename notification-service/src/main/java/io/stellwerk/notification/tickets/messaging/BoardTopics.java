package io.stellwerk.notification.tickets.messaging;

import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.UnreadablePayload;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.board.BoardSource;
import io.stellwerk.notification.tickets.EscalationEvent;
import io.stellwerk.notification.tickets.TicketAssessed;
import io.stellwerk.notification.tickets.TicketMoved;
import io.stellwerk.notification.tickets.TicketReceived;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the topics of the three services for the board alone. */
@ApplicationScoped
class BoardTopics implements BoardSource {

    private static final List<String> TOPICS =
            List.of("intake.tickets.v1", "triage.assessments.v1", "escalation.tickets.v1");

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public Optional<BoardRow> row(ConsumerRecord<String, byte[]> source) {
        return IncomingEvent.of(source).flatMap(BoardTopics::row);
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
