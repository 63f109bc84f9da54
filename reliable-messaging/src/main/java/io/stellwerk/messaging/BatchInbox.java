package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Handles batches of records exactly once in effect. The answer comes when every record of the batch is handled, known
 * from before, or parked as a dead letter, so that its offset may be committed. While the database is out there is no
 * answer, and so nothing is skipped.
 */
@ApplicationScoped
public class BatchInbox {

    private final BatchesInFlight inFlight;
    private final BatchHandling handling;

    BatchInbox(BatchesInFlight inFlight, BatchHandling handling) {
        this.inFlight = inFlight;
        this.handling = handling;
    }

    /** Handles one batch of a channel. */
    public Uni<Void> handle(KafkaRecordBatch<String, byte[]> batch, EventConsumer<?, ?> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        batch.getRecords()
                .forEach(r -> records.add(r.getMetadata(IncomingKafkaRecordMetadata.class)
                        .map(BatchInbox::source)
                        .orElseThrow()));
        return inFlight.take(() ->
                handling.handle(records, consumer).chain(() -> Uni.createFrom().completionStage(batch.ack())));
    }

    /** Handles records that were read in another way, in their order; those of one key must come in their topic's order. */
    public Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records, EventConsumer<?, ?> consumer) {
        return inFlight.take(() -> handling.handle(records, consumer));
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> source(IncomingKafkaRecordMetadata<?, ?> metadata) {
        return (ConsumerRecord<String, byte[]>) metadata.getRecord();
    }
}
