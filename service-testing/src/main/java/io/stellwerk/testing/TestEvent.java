package io.stellwerk.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event as another service would publish it: CloudEvents in Kafka's binary mode with a JSON payload. */
public record TestEvent(
        String id,
        String type,
        String source,
        String key,
        Instant time,
        String payload,
        @Nullable String traceparent) {

    /** An event with a new id, from the publisher that its type names. */
    public static TestEvent of(String type, String key, String payload) {
        var publisher = type.startsWith("stellwerk.") ? type.split("\\.", 3)[1] : "test";
        return new TestEvent(
                UUID.randomUUID().toString(), type, "/stellwerk/" + publisher, key, Instant.now(), payload, null);
    }

    /** The same event under another id. */
    public TestEvent withId(String other) {
        return new TestEvent(other, type, source, key, time, payload, traceparent);
    }

    /** The same event at another time. */
    public TestEvent at(Instant other) {
        return new TestEvent(id, type, source, key, other, payload, traceparent);
    }

    /** The same event as part of a trace. */
    public TestEvent inTrace(String parent) {
        return new TestEvent(id, type, source, key, time, payload, parent);
    }

    /** The same event in structured mode. */
    String structured() {
        return structuredWithoutData().replaceFirst("}$", ",\"data\":") + payload + "}";
    }

    /** All of it but the data. */
    String structuredWithoutData() {
        return "{\"specversion\":\"1.0\",\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"" + type + "\",\"source\":\""
                + source + "\",\"subject\":\"" + key + "\",\"time\":\"" + time + "\"}";
    }

    ProducerRecord<String, byte[]> toRecord(String topic) {
        var message = new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id);
        header(message, "ce_type", type);
        header(message, "ce_source", source);
        header(message, "ce_subject", key);
        header(message, "ce_time", time.toString());
        header(message, "content-type", "application/json");
        if (traceparent != null) {
            header(message, "traceparent", traceparent);
        }
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
