package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.correspondence.Cause;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.tickets.AgentReplied;
import io.stellwerk.notification.tickets.EscalationEvent;
import io.stellwerk.notification.tickets.TicketMoved;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the tickets' lives: an agent's answer goes to the customer, everything shows on the board. */
@Singleton
class EscalationTicketsConsumer extends TicketConsumer {

    private static final String CHANNEL = "escalation-tickets-in";

    EscalationTicketsConsumer(BatchInbox inbox, BatchRecorder recorder) {
        super(CHANNEL, inbox, recorder);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return handle(batch);
    }

    @Override
    public boolean handles(String type) {
        return EscalationEvent.of(type) != EscalationEvent.UNKNOWN;
    }

    @Override
    public Uni<BatchWork> load(Transaction transaction, List<IncomingEvent> events) {
        Set<UUID> answered = events.stream()
                .filter(event -> EscalationEvent.of(event.type()) == EscalationEvent.AGENT_REPLIED)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Payloads::tickets));
        return recorder().begin(transaction, Contacts.Asked.about(answered));
    }

    @Override
    public void decide(BatchWork work, IncomingEvent event) {
        EscalationEvent kind = EscalationEvent.of(event.type());
        if (kind == EscalationEvent.AGENT_REPLIED) {
            AgentReplied replied = event.as(AgentReplied.class);
            Cause cause = new Cause(event.id(), event.traceparent());
            work.correspondence().agentReplied(replied.ticketId(), replied.language(), replied.text(), cause);
        }
        work.show(event.as(TicketMoved.class).boardRow(kind));
    }
}
