package io.stellwerk.testing;

import static io.stellwerk.testing.BadRecord.acknowledged;
import static io.stellwerk.testing.BadRecord.bytes;
import static io.stellwerk.testing.BadRecord.many;
import static io.stellwerk.testing.BadRecord.parked;
import static io.stellwerk.testing.BadRecord.taken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes that a record can have, each once, made to a good event of a topic. A service is tested with all of them on
 * every channel; where a mistake is met that is not here, it belongs here.
 */
public final class BadRecords {

    /** A little less than the broker's limit for a record with all its headers. */
    private static final int NEARLY_THE_LIMIT = 1_047_500;

    private static final byte[] NOT_UTF_8 = {'a', (byte) 0xc3, '(', (byte) 0xff};
    private static final byte[] WITH_NUL = {'a', 0, 'b'};
    private static final int DEEP = 2_000;

    private final String topic;
    private final TestEvent good;
    private final boolean strangers;
    private final List<BadRecord> all = new ArrayList<>();

    private BadRecords(String topic, TestEvent good, boolean strangers) {
        this.topic = topic;
        this.good = good;
        this.strangers = strangers;
    }

    /** The mistakes for one of the desk's own topics, made to an event of a type that the consumer acts on. */
    public static List<BadRecord> onOwnTopic(String topic, TestEvent good) {
        return new BadRecords(topic, good, false).made();
    }

    /** The mistakes for a topic that anybody writes to. */
    public static List<BadRecord> onTopicOfStrangers(String topic, TestEvent good) {
        return new BadRecords(topic, good, true).made();
    }

    private List<BadRecord> made() {
        missing();
        attributes();
        headers();
        contentTypes();
        keys();
        values();
        types();
        return List.copyOf(all);
    }

    private void missing() {
        all.add(parked(
                "no headers",
                "ce_specversion is missing",
                harmed(message -> List.of(message.headers().toArray())
                        .forEach(header -> message.headers().remove(header.key())))));
        for (var name : List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time")) {
            all.add(parked("no " + name, name + " is missing", changed(headers -> headers.remove(name))));
            all.add(parked(name + " without a value", name + " is missing", set(name, (byte[]) null)));
            all.add(parked(name + " blank", name + " is missing", set(name, " ")));
        }
    }

    private void attributes() {
        for (var name : List.of("ce_id", "ce_type", "ce_source", "ce_subject")) {
            all.add(parked(
                    name + " twice", name + " occurs twice", changed(headers -> headers.add(name, bytes("/b")))));
            all.add(parked(name + " not UTF-8", name + " is not UTF-8", set(name, NOT_UTF_8)));
            all.add(parked(name + " with a NUL", name + " holds a control character", set(name, WITH_NUL)));
            all.add(parked(name + " too long", name + " has more than", set(name, many(501))));
            all.add(parked(name + " of 1 MB", name + " has more than", large(name)));
        }
        for (var version : List.of("0.3", "1.1", "1")) {
            all.add(parked("version " + version, "ce_specversion is not 1.0", set("ce_specversion", version)));
        }
        for (var time :
                List.of("yesterday", "2026-11-29", "2026-11-29T10:00", "1764410400", "+12026-01-01T00:00:00Z")) {
            all.add(parked("time " + time, "ce_time is no RFC 3339 instant", set("ce_time", time)));
        }
        for (var source : List.of("my crm", "/a%zz", "[", "/till\u00a01")) {
            all.add(parked("source " + source, "ce_source is no URI reference", set("ce_source", source)));
        }
        for (var schema : List.of("no uri", "schemas/message.json")) {
            all.add(parked("schema " + schema, "ce_dataschema is no URI", set("ce_dataschema", schema)));
        }
    }

    private void headers() {
        all.add(taken(
                "id twice the same",
                changed(headers -> headers.add(
                        headers.lastHeader("ce_id").key(),
                        headers.lastHeader("ce_id").value()))));
        all.add(taken("a header of 1 MB", large("note")));
        all.add(taken("a header that is not UTF-8", set("note", NOT_UTF_8)));
        all.add(taken("a header with a NUL", set("note", WITH_NUL)));
        all.add(taken("a header without a value", set("note", (byte[]) null)));
        all.add(taken("a trace that is none", set("traceparent", "garbage")));
        all.add(taken("a trace that is not UTF-8", set("traceparent", NOT_UTF_8)));
        all.add(taken("the connector's own header", set("__smallrye_generationId", "seven")));
    }

    private void contentTypes() {
        all.add(parked("a batch", "batched mode", set("content-type", "application/cloudevents-batch+json")));
        all.add(parked("Avro", "other than JSON", set("content-type", "application/cloudevents+avro")));
        all.add(parked(
                "two content types",
                "content-type occurs twice",
                changed(headers -> headers.add("content-type", bytes("application/cloudevents+json")))));
        all.add(parked("a content type of 1 MB", "content-type has more than", large("content-type")));
        var structured = changed(headers -> {
            for (var name : List.of("specversion", "id", "type", "source", "subject", "time")) {
                headers.remove("ce_" + name);
            }
            headers.remove("content-type");
            headers.add("content-type", bytes("Application/CloudEvents+JSON; charset=UTF-8"));
        });
        if (strangers) {
            all.add(taken("structured", value(structured, good.structured())));
            all.add(parked("structured without data", "has no data", value(structured, good.structuredWithoutData())));
            all.add(parked("structured, no JSON", "structured event cannot be read", value(structured, "{\"id\":")));
            all.add(parked("structured, a list", "no JSON object", value(structured, "[]")));
            all.add(parked("structured, a number as id", "id is no string", value(structured, "{\"id\":1}")));
        } else {
            all.add(parked("structured", "structured mode", value(structured, good.structured())));
        }
    }

    private void keys() {
        all.add(taken("no key", keyed(null)));
        all.add(parked("a key that is not UTF-8", "key is not UTF-8", keyed(NOT_UTF_8)));
        all.add(parked("a key with a NUL", "key holds a control character", keyed(WITH_NUL)));
        all.add(parked("a long key", "key has more than", keyed(many(4_000))));
        all.add(parked(
                "a key of 1 MB",
                "key has more than",
                BadRecord.with(
                        changed(_ -> {}), many(NEARLY_THE_LIMIT - good.payload().length()), bytes(good.payload()))));
    }

    private void values() {
        all.add(parked("a tombstone", "has no payload", BadRecord.with(changed(_ -> {}), key(), null)));
        for (var text : List.of("", "words", "{\"ticketId\":", "[]", "5", "null", "\"text\"", "{} {}", "{\"a\":1}}")) {
            all.add(parked("the value " + text, "UnreadablePayload", value(text)));
        }
        var inside = good.payload().substring(1);
        all.add(parked("a field twice", "UnreadablePayload", value("{\"note\":1,\"note\":2," + inside)));
        all.add(parked(
                "deeply nested",
                "UnreadablePayload",
                value("{\"note\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + inside)));
        all.add(parked("a value that is not UTF-8", "UnreadablePayload", value("{\"note\":\"", NOT_UTF_8)));
        all.add(parked(
                "a value at the limit",
                "UnreadablePayload",
                BadRecord.with(changed(_ -> {}), key(), many(NEARLY_THE_LIMIT))));
    }

    private void types() {
        all.add(acknowledged("an unknown type", set("ce_type", "stellwerk.test.never-heard-of.v9")));
        all.add(acknowledged("a later version", set("ce_type", good.type().replaceAll("v\\d+$", "v99"))));
        all.add(acknowledged("a type that is no word", set("ce_type", "<b>ü %s ${x}</b>")));
    }

    private ProducerRecord<byte[], byte[]> harmed(Consumer<ProducerRecord<byte[], byte[]>> harm) {
        var fresh = new TestEvent(
                UUID.randomUUID().toString(),
                good.type(),
                good.source(),
                UUID.randomUUID().toString(),
                good.time(),
                good.payload(),
                null);
        return BadRecord.good(topic, fresh, harm);
    }

    private ProducerRecord<byte[], byte[]> changed(Consumer<Headers> harm) {
        return harmed(message -> harm.accept(message.headers()));
    }

    private ProducerRecord<byte[], byte[]> set(String name, String value) {
        return set(name, bytes(value));
    }

    private ProducerRecord<byte[], byte[]> set(String name, byte @Nullable [] value) {
        return changed(headers -> headers.remove(name).add(name, value));
    }

    private ProducerRecord<byte[], byte[]> large(String name) {
        return set(name, many(NEARLY_THE_LIMIT - good.payload().length()));
    }

    private ProducerRecord<byte[], byte[]> keyed(byte @Nullable [] key) {
        return BadRecord.with(changed(_ -> {}), key, bytes(good.payload()));
    }

    private ProducerRecord<byte[], byte[]> value(String text) {
        return value(changed(_ -> {}), text);
    }

    private ProducerRecord<byte[], byte[]> value(String text, byte[] end) {
        var start = bytes(text);
        var value = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, value, start.length, end.length);
        return BadRecord.with(changed(_ -> {}), key(), value);
    }

    private static ProducerRecord<byte[], byte[]> value(ProducerRecord<byte[], byte[]> message, String text) {
        return BadRecord.with(message, message.key(), bytes(text));
    }

    private static byte[] key() {
        return bytes(UUID.randomUUID().toString());
    }
}
