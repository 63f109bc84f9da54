package io.stellwerk.escalation.suppressions;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consumes notification's suppressions. */
@ApplicationScoped
class NotificationSuppressionsConsumer {

    private final BatchInbox inbox;
    private final NotificationSuppressions notificationSuppressions;

    NotificationSuppressionsConsumer(BatchInbox inbox, NotificationSuppressions notificationSuppressions) {
        this.inbox = inbox;
        this.notificationSuppressions = notificationSuppressions;
    }

    @Incoming("notification-suppressions-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.handle(batch, notificationSuppressions);
    }
}
