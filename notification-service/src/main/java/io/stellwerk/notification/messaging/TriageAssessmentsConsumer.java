package io.stellwerk.notification.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what triage found: the language to write in, and what the board says a ticket is about. */
@ApplicationScoped
class TriageAssessmentsConsumer implements EventConsumer<DeskWork> {

    private static final String CHANNEL = "triage-assessments-in";
    static final Set<String> TYPES =
            Set.of("stellwerk.triage.ticket-triaged.v1", "stellwerk.triage.triage-deferred.v1");

    private final BatchInbox inbox;
    private final DeskRecorder recorder;

    TriageAssessmentsConsumer(BatchInbox inbox, DeskRecorder recorder) {
        this.inbox = inbox;
        this.recorder = recorder;
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
        return TYPES.contains(type);
    }

    @Override
    public Uni<DeskWork> load(Mutiny.Session session, List<IncomingEvent> events) {
        return recorder.begin(session, Payloads.tickets(events), Set.of());
    }

    @Override
    public void decide(DeskWork work, IncomingEvent event) {
        TicketAssessed assessed = event.as(TicketAssessed.class);
        work.correspondence()
                .languageAssessed(assessed.ticketId(), assessed.language().code());
        work.show(assessed.boardRow());
    }

    @Override
    public Uni<Void> save(Mutiny.Session session, DeskWork work, Outbox outbox) {
        return recorder.finish(session, work, outbox);
    }
}
