package io.stellwerk.testing;

import static io.stellwerk.testing.BadRecord.acknowledged;
import static io.stellwerk.testing.BadRecord.bytes;
import static io.stellwerk.testing.BadRecord.many;
import static io.stellwerk.testing.BadRecord.parked;
import static io.stellwerk.testing.BadRecord.refused;
import static io.stellwerk.testing.BadRecord.taken;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The mistakes that a record can have, each once, made to a good event of a topic. A service is tested with all of them on
 * every channel; where a mistake is met that is not here, it belongs here.
 */
public final class BadRecords {

    private static final byte[] NOT_UTF_8 = {'a', (byte) 0xc3, '(', (byte) 0xff};
    private static final byte[] WITH_NUL = {'a', 0, 'b'};
    private static final int DEEP = 2_000;

    /** Who writes to a topic, and whether they hear of what is wrong with a payload. */
    private enum Writers {
        OURS,
        STRANGERS,
        PRODUCERS
    }

    private final Harm harm;
    private final TestEvent good;
    private final Writers writers;
    private final List<BadRecord> all = new ArrayList<>();

    private BadRecords(String topic, TestEvent good, Writers writers) {
        this.harm = new Harm(topic, good);
        this.good = good;
        this.writers = writers;
    }

    /** The mistakes for one of the desk's own topics, made to an event of a type that the consumer acts on. */
    public static List<BadRecord> onOwnTopic(String topic, TestEvent good) {
        return new BadRecords(topic, good, Writers.OURS).made();
    }

    /** The mistakes for a topic that anybody writes to. */
    public static List<BadRecord> onTopicOfStrangers(String topic, TestEvent good) {
        return new BadRecords(topic, good, Writers.STRANGERS).made();
    }

    /** The mistakes for a topic that anybody writes to, whose consumer answers what it can read as an event. */
    public static List<BadRecord> onTopicWithAnswers(String topic, TestEvent good) {
        return new BadRecords(topic, good, Writers.PRODUCERS).made();
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
                harm.harmed(message -> List.of(message.headers().toArray())
                        .forEach(header -> message.headers().remove(header.key())))));
        for (var name : List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time")) {
            all.add(parked("no " + name, name + " is missing", harm.changed(headers -> headers.remove(name))));
            all.add(parked(name + " without a value", name + " is missing", harm.set(name, (byte[]) null)));
            all.add(parked(name + " blank", name + " is missing", harm.set(name, " ")));
        }
    }

    private void attributes() {
        for (var name : List.of("ce_id", "ce_type", "ce_source", "ce_subject")) {
            all.add(parked(
                    name + " twice", name + " occurs twice", harm.changed(headers -> headers.add(name, bytes("/b")))));
            all.add(parked(name + " not UTF-8", name + " is not UTF-8", harm.set(name, NOT_UTF_8)));
            all.add(parked(name + " with a NUL", name + " holds a control character", harm.set(name, WITH_NUL)));
            all.add(parked(name + " too long", name + " has more than", harm.set(name, many(501))));
            all.add(parked(name + " of 1 MB", name + " has more than", harm.large(name)));
        }
        for (var version : List.of("0.3", "1.1", "1")) {
            all.add(parked("version " + version, "ce_specversion is not 1.0", harm.set("ce_specversion", version)));
        }
        for (var time :
                List.of("yesterday", "2026-11-29", "2026-11-29T10:00", "1764410400", "+12026-01-01T00:00:00Z")) {
            all.add(parked("time " + time, "ce_time is no RFC 3339 instant", harm.set("ce_time", time)));
        }
        for (var source : List.of("my crm", "/a%zz", "[", "/till\u00a01")) {
            all.add(parked("source " + source, "ce_source is no URI reference", harm.set("ce_source", source)));
        }
        for (var schema : List.of("no uri", "schemas/message.json")) {
            all.add(parked("schema " + schema, "ce_dataschema is no URI", harm.set("ce_dataschema", schema)));
        }
    }

    private void headers() {
        all.add(taken(
                "id twice the same",
                harm.changed(headers -> headers.add(
                        headers.lastHeader("ce_id").key(),
                        headers.lastHeader("ce_id").value()))));
        all.add(taken("a header of 1 MB", harm.large("note")));
        all.add(taken("a header that is not UTF-8", harm.set("note", NOT_UTF_8)));
        all.add(taken("a header with a NUL", harm.set("note", WITH_NUL)));
        all.add(taken("a header without a value", harm.set("note", (byte[]) null)));
        all.add(taken("a trace that is none", harm.set("traceparent", "garbage")));
        all.add(taken("a trace that is not UTF-8", harm.set("traceparent", NOT_UTF_8)));
        all.add(taken("the connector's own header", harm.set("__smallrye_generationId", "seven")));
    }

    private void contentTypes() {
        all.add(parked("a batch", "batched mode", harm.set("content-type", "application/cloudevents-batch+json")));
        all.add(parked("Avro", "other than JSON", harm.set("content-type", "application/cloudevents+avro")));
        all.add(parked(
                "two content types",
                "content-type occurs twice",
                harm.changed(headers -> headers.add("content-type", bytes("application/cloudevents+json")))));
        all.add(parked("a content type of 1 MB", "content-type has more than", harm.large("content-type")));
        var structured = harm.changed(headers -> {
            for (var name : List.of("specversion", "id", "type", "source", "subject", "time")) {
                headers.remove("ce_" + name);
            }
            headers.remove("content-type");
            headers.add("content-type", bytes("Application/CloudEvents+JSON; charset=UTF-8"));
        });
        if (writers != Writers.OURS) {
            all.add(taken("structured", Harm.value(structured, good.structured())));
            all.add(parked(
                    "structured without data", "has no data", Harm.value(structured, good.structuredWithoutData())));
            all.add(parked(
                    "structured, no JSON", "structured event cannot be read", Harm.value(structured, "{\"id\":")));
            all.add(parked("structured, a list", "no JSON object", Harm.value(structured, "[]")));
            all.add(parked("structured, a number as id", "id is no string", Harm.value(structured, "{\"id\":1}")));
        } else {
            all.add(parked("structured", "structured mode", Harm.value(structured, good.structured())));
        }
    }

    private void keys() {
        all.add(taken("no key", harm.keyed(null)));
        all.add(parked("a key that is not UTF-8", "key is not UTF-8", harm.keyed(NOT_UTF_8)));
        all.add(parked("a key with a NUL", "key holds a control character", harm.keyed(WITH_NUL)));
        all.add(parked("a long key", "key has more than", harm.keyed(many(4_000))));
        all.add(parked("a key of 1 MB", "key has more than", harm.keyed(harm.nearlyAll())));
    }

    private void values() {
        all.add(parked("a tombstone", "has no payload", BadRecord.with(harm.changed(_ -> {}), Harm.key(), null)));
        for (var text : List.of("", "words", "{\"ticketId\":", "[]", "5", "null", "\"text\"", "{} {}", "{\"a\":1}}")) {
            all.add(unreadable("the value " + text, harm.value(text)));
        }
        var inside = good.payload().substring(1);
        all.add(unreadable("a field twice", harm.value("{\"note\":1,\"note\":2," + inside)));
        all.add(unreadable(
                "deeply nested", harm.value("{\"note\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + inside)));
        all.add(unreadable("a value that is not UTF-8", harm.value("{\"note\":\"", NOT_UTF_8)));
        all.add(unreadable("a value at the limit", BadRecord.with(harm.changed(_ -> {}), Harm.key(), Harm.all())));
    }

    private void types() {
        all.add(acknowledged("an unknown type", harm.set("ce_type", "stellwerk.test.never-heard-of.v9")));
        var later = harm.set("ce_type", good.type().replaceAll("v\\d+$", "v99"));
        all.add(
                writers == Writers.PRODUCERS
                        ? refused("a later version", later)
                        : acknowledged("a later version", later));
        all.add(acknowledged("a type that is no word", harm.set("ce_type", "<b>ü %s ${x}</b>")));
    }

    private BadRecord unreadable(String name, ProducerRecord<byte[], byte[]> message) {
        return writers == Writers.PRODUCERS ? refused(name, message) : parked(name, "UnreadablePayload", message);
    }
}
