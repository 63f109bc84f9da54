package io.stellwerk.intake.integrations.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.stellwerk.intake.admission.BulkTurn;
import io.stellwerk.messaging.BatchInbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to what is imported, and takes the next small batch when nobody has to wait for it. */
@ApplicationScoped
class ChannelBulkConsumer {
    private final BatchInbox inbox;
    private final BulkMessages consumer;
    private final BulkTurn turn;

    ChannelBulkConsumer(BatchInbox inbox, BulkMessages consumer, BulkTurn turn) {
        this.inbox = inbox;
        this.consumer = consumer;
        this.turn = turn;
    }

    @Incoming("channel-bulk-in")
    Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch) {
        return turn.awaited().chain(() -> inbox.handle(batch, consumer));
    }
}
