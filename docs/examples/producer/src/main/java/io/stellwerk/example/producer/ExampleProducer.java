package io.stellwerk.example.producer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands in one message and waits until the desk says what became of it. */
public final class ExampleProducer {

    private static final String INBOUND = "channel.inbound.v1";
    private static final String BULK = "channel.bulk.v1";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String USAGE = "Usage: KAFKA SOURCE MESSAGE.json [--bulk]\n";

    private ExampleProducer() {}

    /** Ends with 0 when the message was accepted, with 1 when it was refused, and with 3 when nobody answered. */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        List<String> words = new ArrayList<>(List.of(arguments));
        String topic = words.remove("--bulk") ? BULK : INBOUND;
        if (words.size() != 3) {
            System.err.print(USAGE);
            System.exit(2);
        }
        String kafka = words.get(0);
        String source = words.get(1);
        byte[] message = Files.readAllBytes(Path.of(words.get(2)));
        JsonNode content = new ObjectMapper().readTree(message);
        String id = content.path("sourceMessageId").asText();
        Optional<Result> result;
        try (Results results = Results.from(kafka)) {
            String eventId = send(kafka, envelope(topic, source, id, message));
            result = results.await(source, eventId, LIMIT);
        }
        System.out.println(id + " " + result.map(Result::toString).orElse("is handed in; nobody has answered yet"));
        System.exit(result.map(one -> one.accepted() ? 0 : 1).orElse(3));
    }

    /**
     * A CloudEvent in Kafka's binary mode. A program that may end in between keeps the event id with the message, and uses
     * it again when it is not sure whether it has sent it.
     */
    private static ProducerRecord<String, byte[]> envelope(String topic, String source, String id, byte[] message) {
        ProducerRecord<String, byte[]> envelope = new ProducerRecord<>(topic, id, message);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "stellwerk.channel.message-received.v1",
                        "ce_source",
                        source,
                        "ce_subject",
                        id,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> envelope.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return envelope;
    }

    /** Returns the event's id when the broker has it for certain. */
    private static String send(String kafka, ProducerRecord<String, byte[]> envelope)
            throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", true);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(envelope).get();
        }
        return new String(envelope.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }
}
