package io.stellwerk.escalation.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes triage's assessments. */
@ApplicationScoped
class TriageAssessmentsConsumer {

    private final BatchInbox inbox;
    private final TriageAssessments triageAssessments;

    TriageAssessmentsConsumer(BatchInbox inbox, TriageAssessments triageAssessments) {
        this.inbox = inbox;
        this.triageAssessments = triageAssessments;
    }

    @Incoming("triage-assessments-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, triageAssessments);
    }
}
