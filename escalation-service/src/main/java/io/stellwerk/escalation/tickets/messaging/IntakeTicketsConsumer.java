package io.stellwerk.escalation.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes intake's events about tickets. */
@ApplicationScoped
class IntakeTicketsConsumer {

    private final BatchInbox inbox;
    private final IntakeTickets intakeTickets;

    IntakeTicketsConsumer(BatchInbox inbox, IntakeTickets intakeTickets) {
        this.inbox = inbox;
        this.intakeTickets = intakeTickets;
    }

    @Incoming("intake-tickets-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, intakeTickets);
    }
}
