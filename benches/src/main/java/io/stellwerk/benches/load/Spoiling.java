package io.stellwerk.benches.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Ways to make a record of an event so that nobody can read it, or nobody acts on it. */
enum Spoiling {
    NO_JSON,
    NO_VERSION,
    NO_INSTANT,
    NO_SOURCE,
    NO_SCHEMA,
    NO_ID,
    NO_TYPE,
    NO_KEY,
    TWO_IDS,
    NOT_UTF_8,
    NUL,
    STRUCTURED,
    LONG_HEADER,
    LONG_VALUE,
    LIST,
    UNKNOWN_TYPE,
    LATER_VERSION,
    TOMBSTONE;

    private static final int LONG = 900_000;
    private static final int AT_THE_LIMIT = 1_047_000;

    ProducerRecord<String, byte[]> apply(ProducerRecord<String, byte[]> event) {
        Headers headers = event.headers();
        switch (this) {
            case NO_JSON -> {
                return with(event, "{\"ticketId\": [\"poison\"".getBytes(StandardCharsets.UTF_8));
            }
            case LIST -> {
                return with(event, "[]".getBytes(StandardCharsets.UTF_8));
            }
            case LONG_VALUE -> {
                return with(event, "x".repeat(AT_THE_LIMIT).getBytes(StandardCharsets.UTF_8));
            }
            case TOMBSTONE -> {
                return with(event, null);
            }
            case NO_KEY -> {
                return with(event, null, event.value());
            }
            case NO_ID -> headers.remove("ce_id");
            case NO_TYPE -> headers.remove("ce_type");
            case NUL -> set(headers, "ce_subject", "a\0b");
            case UNKNOWN_TYPE -> set(headers, "ce_type", "stellwerk.bench.never-heard-of.v1");
            case LATER_VERSION -> set(headers, "ce_type", type(headers).replaceFirst("v\\d+$", "v99"));
            case NO_VERSION -> headers.remove("ce_specversion");
            case NO_INSTANT -> set(headers, "ce_time", "yesterday");
            case NO_SOURCE -> set(headers, "ce_source", "my crm");
            case NO_SCHEMA -> set(headers, "ce_dataschema", "the usual one");
            case TWO_IDS -> headers.add("ce_id", "another".getBytes(StandardCharsets.UTF_8));
            case NOT_UTF_8 -> headers.remove("ce_subject").add("ce_subject", new byte[] {(byte) 0xff});
            case STRUCTURED -> set(headers, "content-type", "application/cloudevents+json; charset=utf-8");
            case LONG_HEADER -> headers.add("ce_dataschema", "x".repeat(LONG).getBytes(StandardCharsets.UTF_8));
        }
        return event;
    }

    private static String type(Headers headers) {
        return new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> event, byte @Nullable [] payload) {
        return with(event, event.key(), payload);
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> event, @Nullable String key, byte @Nullable [] payload) {
        return new ProducerRecord<>(
                event.topic(), null, key, payload, List.of(event.headers().toArray()));
    }
}
