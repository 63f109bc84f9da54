package io.stellwerk.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes batches as Kafka transactions under an id that all instances have in common: the broker lets in only the
 * producer that was opened last, and forgets what an earlier one had not yet committed.
 */
@ApplicationScoped
class FencedPublisher extends ProducerPublisher {

    private final Map<String, Object> brokerSettings;
    private final MessagingConfig config;

    FencedPublisher(@Identifier("default-kafka-broker") Map<String, Object> brokerSettings, MessagingConfig config) {
        this.brokerSettings = brokerSettings;
        this.config = config;
    }

    /**
     * Shuts out whoever published before. An instance that did so itself, with nobody in between, need not do it again;
     * if somebody was there nevertheless, publishing fails.
     */
    Uni<Void> fence(boolean ownLast) {
        return blocking(() -> {
            if (!ownLast) {
                close(Duration.ZERO);
            }
            open();
        });
    }

    @Override
    public Uni<Void> publish(List<OutboxRow> rows) {
        return blocking(() -> {
                    Producer<String, byte[]> out =
                            Objects.requireNonNull(producer(), "publishing comes after the fence");
                    out.beginTransaction();
                    List<CompletableFuture<Void>> acknowledgements = rows.stream()
                            .map(row -> RecordPublisher.send(out, row))
                            .toList();
                    // A record that was not even sent would be missing from what is committed.
                    acknowledgements.stream()
                            .filter(CompletableFuture::isCompletedExceptionally)
                            .findFirst()
                            .ifPresent(unsent -> {
                                Throwable failure = RefusedRow.among(acknowledgements, unsent.exceptionNow());
                                throw failure instanceof RuntimeException e ? e : new KafkaException(failure);
                            });
                    try {
                        out.commitTransaction(); // fails if one of the records has not arrived
                    } catch (KafkaException e) {
                        // The commit may fail a moment before the record for which it does.
                        CompletableFuture.allOf(acknowledgements.toArray(CompletableFuture<?>[]::new))
                                .orTimeout(1, TimeUnit.SECONDS)
                                .exceptionally(_ -> null)
                                .join();
                        throw RefusedRow.among(acknowledgements, e) instanceof RefusedRow refused ? refused : e;
                    }
                })
                .call(this::resumeBatches);
    }

    private synchronized void open() {
        if (producer() == null) {
            Duration patience = config.outbox().publishTimeout();
            Map<String, Object> settings =
                    RecordPublisher.settings(brokerSettings, "outbox-relay-compacted", batchBytes());
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.service() + "-outbox-compacted");
            settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) patience.toMillis());
            // A publication waits at most twice: for where the topic is, and for the commit.
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis() / 2);
            Producer<String, byte[]> opened =
                    new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            keep(opened);
            opened.initTransactions();
        }
    }
}
