package io.stellwerk.triage.assessment.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.triage.assessment.Assessments;
import io.stellwerk.triage.assessment.DecidedTicket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Assesses each ticket that intake has received. */
@ApplicationScoped
class TicketReceivedConsumer implements EventConsumer<TicketReceived, Map<UUID, DecidedTicket>> {

    private static final String CHANNEL = "intake-tickets-in";
    private static final String TICKET_RECEIVED = "stellwerk.intake.ticket-received.v1";

    private final BatchInbox inbox;
    private final TicketDecision decision;
    private final Assessments assessments;
    private final TriageMetrics metrics;

    TicketReceivedConsumer(BatchInbox inbox, TicketDecision decision, Assessments assessments, TriageMetrics metrics) {
        this.inbox = inbox;
        this.decision = decision;
        this.assessments = assessments;
        this.metrics = metrics;
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, this);
    }

    @Override
    public String name() {
        return CHANNEL;
    }

    @Override
    public boolean handles(String type) {
        return TICKET_RECEIVED.equals(type);
    }

    @Override
    public TicketReceived read(IncomingEvent event) {
        return event.as(TicketReceived.class);
    }

    @Override
    public Uni<Map<UUID, DecidedTicket>> load(Transaction transaction, List<ReadEvent<TicketReceived>> events) {
        return Uni.createFrom().item(LinkedHashMap::new);
    }

    /** The first event of a ticket decides; a further one with another id would be intake's mistake. */
    @Override
    public void decide(Map<UUID, DecidedTicket> work, ReadEvent<TicketReceived> event) {
        DecidedTicket decided = decision.about(event.payload(), event.event());
        work.putIfAbsent(decided.ticketId(), decided);
    }

    @Override
    public Uni<Void> save(Transaction transaction, Map<UUID, DecidedTicket> work, Outbox outbox) {
        List<DecidedTicket> decided = List.copyOf(work.values());
        return assessments
                .keepNew(transaction, decided)
                .invoke(kept -> decided.stream()
                        .filter(ticket -> kept.contains(ticket.ticketId()))
                        .forEach(ticket -> {
                            outbox.add(AssessmentEvents.of(ticket));
                            metrics.count(ticket.assessment());
                        }))
                .replaceWithVoid();
    }
}
