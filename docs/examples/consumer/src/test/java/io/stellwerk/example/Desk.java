package io.stellwerk.example;

import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import io.stellwerk.embedded.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A real broker with Stellwerk's topics, on which the contracts' examples stand as the services would have published them. */
final class Desk implements AutoCloseable {

    private static final Pattern TICKET = Pattern.compile("\"ticketId\": \"([^\"]+)\"");
    private static final Pattern OCCURRED = Pattern.compile("\"occurredAt\": \"([^\"]+)\"");

    private final KafkaBroker broker;
    private final KafkaProducer<String, String> producer;

    private Desk(KafkaBroker broker) {
        this.broker = broker;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    /** The life of two tickets, in which one event comes twice and one is of a type that nobody knows yet. */
    static Desk open() throws IOException, InterruptedException {
        var broker = KafkaBroker.start(KafkaSettings.fast());
        broker.createTopics(Topics.all());
        var desk = new Desk(broker);
        desk.event("ticket-queued", "full", "ticket-queued");
        desk.event("ticket-queued", "minimal", "ticket-queued");
        desk.event("ticket-accepted", "minimal", "ticket-accepted");
        desk.event("ticket-accepted", "minimal", "ticket-accepted");
        desk.event("ticket-resolved", "minimal", "ticket-praised");
        desk.event("ticket-resolved", "full", "ticket-resolved");
        desk.publish(Topics.ESCALATION_TICKET_STATES, "ticket-state", "minimal", "ticket-state");
        desk.publish(Topics.ESCALATION_TICKET_STATES, "ticket-state", "full", "ticket-state");
        return desk;
    }

    String kafka() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }

    private void event(String contract, String example, String event) throws IOException, InterruptedException {
        publish(Topics.ESCALATION_TICKETS, contract, example, event);
    }

    private void publish(String topic, String contract, String example, String event)
            throws IOException, InterruptedException {
        var payload = resource("/contracts/escalation/%s/v1/%s.json".formatted(contract, example));
        var ticketId = field(TICKET, payload);
        var occurredAt = Instant.parse(field(OCCURRED, payload));
        var message = new ProducerRecord<>(
                topic, null, occurredAt.toEpochMilli(), ticketId, payload.replaceAll("\\s*\\n\\s*", ""));
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.nameUUIDFromBytes((ticketId + event).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "ce_type",
                "stellwerk.escalation." + event + ".v1",
                "ce_source",
                "/stellwerk/escalation",
                "ce_subject",
                ticketId,
                "ce_time",
                occurredAt.toString(),
                "content-type",
                "application/json");
        new TreeMap<>(headers)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static String field(Pattern pattern, String payload) {
        return pattern.matcher(payload).results().findFirst().orElseThrow().group(1);
    }

    private static String resource(String path) throws IOException {
        try (var stream = Desk.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
