package io.stellwerk.testing;

import io.stellwerk.embedded.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Stands on the other side of the topics: publishes events to the service under test and reads what it published. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public TopicProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    /** A probe on the tests' broker. */
    public static TopicProbe onTestBroker() {
        return new TopicProbe(KafkaResource.bootstrapServers());
    }

    /** Publishes an event and returns when the broker has it. */
    public void publish(String topic, TestEvent event) {
        publishRaw(event.toRecord(topic));
    }

    /** Publishes events in their order and returns when the broker has all of them. */
    public void publishAll(String topic, List<TestEvent> events) {
        var sent = events.stream()
                .map(event -> producer.send(event.toRecord(topic)))
                .toList();
        sent.forEach(TopicProbe::await);
    }

    /** Publishes a record as it is, however broken. */
    public void publishRaw(ProducerRecord<String, byte[]> message) {
        await(producer.send(message));
    }

    /** Every record of the topic with the given key, in their order. */
    public List<ReceivedRecord> read(String topic, String key) {
        return readWhere(topic, message -> key.equals(message.key()));
    }

    /** Every record of the topic. */
    public List<ReceivedRecord> readAll(String topic) {
        return readWhere(topic, _ -> true);
    }

    /** Every record of the topic whose payload contains the text; the others take no memory. */
    public List<ReceivedRecord> readContaining(String topic, String text) {
        return readWhere(
                topic,
                message ->
                        message.value() != null && new String(message.value(), StandardCharsets.UTF_8).contains(text));
    }

    /** Waits until the records with the given key satisfy the assertion, and returns them. */
    public List<ReceivedRecord> await(String topic, String key, Consumer<List<ReceivedRecord>> assertion) {
        var last = new ArrayList<ReceivedRecord>();
        Awaitility.await("records of " + topic).atMost(LIMIT).untilAsserted(() -> {
            last.clear();
            last.addAll(read(topic, key));
            assertion.accept(last);
        });
        return List.copyOf(last);
    }

    /** Waits for an event of the given type with the given key, and returns the first. */
    public ReceivedRecord awaitEvent(String topic, String key, String type) {
        var records = await(topic, key, found -> {
            if (found.stream().noneMatch(message -> message.type().equals(type))) {
                throw new AssertionError("no " + type + " on " + topic + ", only "
                        + found.stream().map(ReceivedRecord::type).toList());
            }
        });
        return records.stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private List<ReceivedRecord> readWhere(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return new TopicReader(bootstrapServers)
                .read(topic, wanted).stream().map(TopicProbe::received).toList();
    }

    private static ReceivedRecord received(ConsumerRecord<String, byte[]> message) {
        var headers = new HashMap<String, String>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new ReceivedRecord(
                message.key(),
                Map.copyOf(headers),
                message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()));
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The test's event could not be published", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the test's event was published", e);
        }
    }
}
