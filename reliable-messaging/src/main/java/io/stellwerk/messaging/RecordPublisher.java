package io.stellwerk.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes records in order and reports when the broker has them all. The producer is idempotent and never gives a
 * record up, because giving one up and going on with the next would change the order. Only a whole batch is given up,
 * together with the producer.
 */
@ApplicationScoped
class RecordPublisher extends ProducerPublisher {

    private final Map<String, Object> brokerSettings;
    private final Duration patience;

    RecordPublisher(@Identifier("default-kafka-broker") Map<String, Object> brokerSettings, MessagingConfig config) {
        this.brokerSettings = brokerSettings;
        this.patience = config.outbox().publishTimeout();
    }

    @Override
    public Uni<Void> publish(List<OutboxRow> rows) {
        return Uni.createFrom()
                .item(() -> send(rows))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(acknowledgements -> Uni.createFrom()
                        .completionStage(CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture<?>[]::new)))
                        .onFailure()
                        .transform(failure -> RefusedRow.among(acknowledgements, failure)))
                .ifNoItem()
                .after(patience)
                .fail()
                .call(this::resumeBatches);
    }

    private List<CompletableFuture<Void>> send(List<OutboxRow> rows) {
        Producer<String, byte[]> out = open();
        List<CompletableFuture<Void>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            CompletableFuture<Void> acknowledged = send(out, row);
            acknowledgements.add(acknowledged);
            if (acknowledged.isCompletedExceptionally()) {
                break; // the next ones would overtake it
            }
        }
        return acknowledgements;
    }

    /** The answer comes when the broker has the record, or will not have it. */
    static CompletableFuture<Void> send(Producer<String, byte[]> out, OutboxRow row) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            Future<RecordMetadata> _ = out.send(row.toRecord(), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) { // such as that the batch was given up meanwhile
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    private synchronized Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer();
        if (open == null) {
            open = connect();
            keep(open);
        }
        return open;
    }

    Producer<String, byte[]> connect() {
        Map<String, Object> settings = settings(brokerSettings, "outbox-relay", batchBytes());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** What all producers of the relay have in common. */
    static Map<String, Object> settings(Map<String, Object> brokerSettings, String clientId, int batchBytes) {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, batchBytes);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        return settings;
    }
}
