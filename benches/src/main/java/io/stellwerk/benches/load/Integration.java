package io.stellwerk.benches.load;

import io.stellwerk.embedded.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A channel integration, which posts events, sometimes twice, and a saboteur who posts what nobody can read. */
public final class Integration implements AutoCloseable {

    /** The header by which a poisonous record is known, whatever else is wrong with its headers. */
    public static final String MARK = "bench_mark";

    private final Journal journal;
    private final KafkaProducer<String, byte[]> producer;

    public Integration(String bootstrapServers, Journal journal) {
        this.journal = journal;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 240_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 240_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Posts a message, and one time in three the same again as another event. */
    void deliver(Random random, String address) {
        String sourceMessageId = "chat-" + new UUID(random.nextLong(), random.nextLong());
        String payload = """
                {"channel": "CHAT", "sourceMessageId": "%s", "sender": {"email": "%s"},
                 "subject": "The printer jams", "text": "It jams on every page.", "receivedAt": "2026-11-23T09:21:30Z"}
                """.formatted(sourceMessageId, address);
        post(Topics.CHANNEL_INBOUND, sourceMessageId, "stellwerk.channel.message-received.v1", payload, random);
        journal.channelMessage(sourceMessageId, address);
        if (random.nextInt(3) == 0) {
            post(Topics.CHANNEL_INBOUND, sourceMessageId, "stellwerk.channel.message-received.v1", payload, random);
        }
    }

    /** Posts an event of a known type, once in every way that nobody can read it. */
    public void poison(Random random, String topic, String type) {
        for (Spoiling spoiling : Spoiling.values()) {
            String ticketId = new UUID(random.nextLong(), random.nextLong()).toString();
            String mark = new UUID(random.nextLong(), random.nextLong()).toString();
            ProducerRecord<String, byte[]> event = event(topic, ticketId, type, "{}", mark);
            event.headers().add(MARK, mark.getBytes(StandardCharsets.UTF_8));
            journal.poisoned(topic, mark);
            send(spoiling.apply(event));
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void post(String topic, String key, String type, String payload, Random random) {
        String eventId = new UUID(random.nextLong(), random.nextLong()).toString();
        send(event(topic, key, type, payload, eventId));
    }

    private static ProducerRecord<String, byte[]> event(
            String topic, String key, String type, String payload, String eventId) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId,
                        "ce_type", type,
                        "ce_source", "/bench/integration",
                        "ce_subject", key,
                        "ce_time", "2026-11-23T09:21:30Z",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private void send(ProducerRecord<String, byte[]> event) {
        try {
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take an event", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
