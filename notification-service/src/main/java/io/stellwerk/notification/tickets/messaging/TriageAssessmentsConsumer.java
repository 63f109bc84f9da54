package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.ReadEvent;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.tickets.TicketAssessed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads what triage found: the language to write in, and what the board says a ticket is about. */
@Singleton
class TriageAssessmentsConsumer extends TicketConsumer<TicketAssessed> {

    private static final String CHANNEL = "triage-assessments-in";
    static final Set<String> TYPES =
            Set.of("stellwerk.triage.ticket-triaged.v1", "stellwerk.triage.triage-deferred.v1");

    TriageAssessmentsConsumer(BatchInbox inbox, BatchRecorder recorder) {
        super(CHANNEL, inbox, recorder);
    }

    @Incoming(CHANNEL)
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return handle(batch);
    }

    @Override
    public boolean handles(String type) {
        return TYPES.contains(type);
    }

    @Override
    public TicketAssessed read(IncomingEvent event) {
        return event.as(TicketAssessed.class);
    }

    @Override
    public Uni<BatchWork> load(Transaction transaction, List<ReadEvent<TicketAssessed>> events) {
        return recorder().begin(transaction, Contacts.Asked.about(EventSubjects.tickets(events)));
    }

    @Override
    public void decide(BatchWork work, ReadEvent<TicketAssessed> event) {
        TicketAssessed assessed = event.payload();
        work.correspondence()
                .languageAssessed(assessed.ticketId(), assessed.language().code());
        work.show(assessed.boardRow());
    }
}
