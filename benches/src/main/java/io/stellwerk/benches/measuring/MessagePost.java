package io.stellwerk.benches.measuring;

import io.stellwerk.benches.stack.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Many messages at once, as from a desk that is moved to this one. */
public final class MessagePost {

    private static final Duration TIMEOUT = Duration.ofHours(2);

    private final String bootstrapServers;
    private final QueuedTickets queued;

    public MessagePost(String bootstrapServers, QueuedTickets queued) {
        this.bootstrapServers = bootstrapServers;
        this.queued = queued;
    }

    /** Posts so many to a topic. */
    public void post(String topic, int messages) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < messages; i++) {
                var _ = producer.send(message(topic, i));
            }
        }
    }

    /** Waits until all are queued, and that many that were queued before or come live. */
    public void awaitQueued(int messages, IntSupplier others) {
        Waiting.until("the import is done", TIMEOUT, () -> queued.number() - others.getAsInt() >= messages);
    }

    /** Received just now: one that is days old would be followed by all the warnings that were due since. */
    private static ProducerRecord<String, byte[]> message(String topic, int number) {
        Instant now = Instant.now();
        String id = "import-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                topic, id, """
                {"channel": "API", "sourceMessageId": "%s", "sender": {"email": "import-%d@customer.example"},
                 "subject": "The printer jams", "text": "It jams on every page, and the tray is stuck.",
                 "receivedAt": "%s"}
                """.formatted(id, number % 10_000, now).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "stellwerk.channel.message-received.v1",
                        "ce_source", "/bench/import",
                        "ce_subject", id,
                        "ce_time", now.toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}
