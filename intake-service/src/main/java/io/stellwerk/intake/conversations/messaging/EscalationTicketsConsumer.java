package io.stellwerk.intake.conversations.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what becomes of the tickets. */
@ApplicationScoped
class EscalationTicketsConsumer {
    private final BatchInbox inbox;
    private final EscalationTickets consumer;

    EscalationTicketsConsumer(BatchInbox inbox, EscalationTickets consumer) {
        this.inbox = inbox;
        this.consumer = consumer;
    }

    @Incoming("escalation-tickets-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, consumer);
    }
}
