package io.stellwerk.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the careful starts of the channels. */
@ApplicationScoped
class CrashLoopRecoveries {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final BatchInbox inbox;
    private final DeadLetters deadLetters;
    private final EventConsumers consumers;
    private final Map<String, Object> brokerSettings;

    CrashLoopRecoveries(
            Vertx vertx,
            BatchInbox inbox,
            DeadLetters deadLetters,
            EventConsumers consumers,
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        this.vertx = vertx;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.consumers = consumers;
        this.brokerSettings = brokerSettings;
    }

    /** The start of a channel; nothing if its records go to no consumer of ours. */
    Optional<CrashLoopRecovery> of(String channel) {
        return consumers.named(channel).map(consumer -> new CrashLoopRecovery(this::reader, new Usual(consumer)));
    }

    private Consumer<String, byte[]> reader() {
        Map<String, Object> settings = new HashMap<>(brokerSettings);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new KeyDeserializer(), new ByteArrayDeserializer());
    }

    private void await(Supplier<Uni<Void>> work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        SessionContext.run(
                vertx, () -> work.get().subscribe().with(_ -> done.complete(null), done::completeExceptionally));
        done.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    /** The same as becomes of records that are polled. */
    private final class Usual implements CrashLoopRecovery.Handling {

        private final EventConsumer<?, ?> consumer;

        private Usual(EventConsumer<?, ?> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void handle(ConsumerRecord<String, byte[]> source) throws Exception {
            await(() -> inbox.handle(List.of(source), consumer));
        }

        @Override
        public void setAside(TopicPartition partition, long offset, String reason) throws Exception {
            ConsumerRecord<String, byte[]> place =
                    new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, null);
            MalformedEnvelope why = new MalformedEnvelope("only its place is kept, since " + reason);
            await(() -> deadLetters.park(consumer, List.of(new ReceivedRecord.Malformed(place, why))));
        }
    }
}
