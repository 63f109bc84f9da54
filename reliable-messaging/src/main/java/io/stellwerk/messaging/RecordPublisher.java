package io.stellwerk.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes records in order and reports when the broker has them all. The producer is idempotent and never gives a
 * record up, because giving one up and going on with the next would change the order.
 */
@ApplicationScoped
class RecordPublisher {

    private final Map<String, Object> brokerSettings;
    private volatile @Nullable Producer<String, byte[]> producer;

    RecordPublisher(@Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        this.brokerSettings = brokerSettings;
    }

    /** Publishes the rows; the item comes when every one is acknowledged by all in-sync replicas. */
    Uni<Void> publish(List<OutboxRow> rows) {
        return Uni.createFrom()
                .item(() -> send(rows))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(acknowledged -> Uni.createFrom().completionStage(acknowledged));
    }

    private CompletableFuture<Void> send(List<OutboxRow> rows) {
        Producer<String, byte[]> out = open();
        CompletableFuture<?>[] acknowledgements = new CompletableFuture<?>[rows.size()];
        for (int i = 0; i < acknowledgements.length; i++) {
            acknowledgements[i] = send(out, rows.get(i));
        }
        return CompletableFuture.allOf(acknowledgements);
    }

    private static CompletableFuture<Void> send(Producer<String, byte[]> out, OutboxRow row) {
        ProducerRecord<String, byte[]> kafkaRecord = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        row.headers().forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        Future<RecordMetadata> _ = out.send(kafkaRecord, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private synchronized Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            Map<String, Object> settings = new HashMap<>(brokerSettings);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    /** Waits a little for what is under way; what is not acknowledged by then stays in the outbox. */
    synchronized void close() {
        Producer<String, byte[]> open = producer;
        if (open != null) {
            open.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
