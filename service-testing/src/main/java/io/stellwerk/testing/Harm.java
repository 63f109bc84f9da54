package io.stellwerk.testing;

import static io.stellwerk.testing.BadRecord.bytes;
import static io.stellwerk.testing.BadRecord.many;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A good event of a topic, each time with another id and key, to which one thing is done. */
record Harm(String topic, TestEvent good) {

    /** A little less than the broker's limit for a record with all its headers. */
    private static final int NEARLY_THE_LIMIT = 1_047_500;

    /** So many bytes that the record only just fits, whose good payload stays. */
    byte[] nearlyAll() {
        return many(NEARLY_THE_LIMIT - good.payload().length());
    }

    /** The same, without the payload. */
    static byte[] all() {
        return many(NEARLY_THE_LIMIT);
    }

    ProducerRecord<byte[], byte[]> harmed(Consumer<ProducerRecord<byte[], byte[]>> harm) {
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

    ProducerRecord<byte[], byte[]> changed(Consumer<Headers> harm) {
        return harmed(message -> harm.accept(message.headers()));
    }

    ProducerRecord<byte[], byte[]> set(String name, String value) {
        return set(name, bytes(value));
    }

    ProducerRecord<byte[], byte[]> set(String name, byte @Nullable [] value) {
        return changed(headers -> headers.remove(name).add(name, value));
    }

    ProducerRecord<byte[], byte[]> large(String name) {
        return set(name, nearlyAll());
    }

    ProducerRecord<byte[], byte[]> keyed(byte @Nullable [] key) {
        return BadRecord.with(changed(_ -> {}), key, bytes(good.payload()));
    }

    ProducerRecord<byte[], byte[]> value(String text) {
        return value(changed(_ -> {}), text);
    }

    ProducerRecord<byte[], byte[]> value(String text, byte[] end) {
        var start = bytes(text);
        var value = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, value, start.length, end.length);
        return BadRecord.with(changed(_ -> {}), key(), value);
    }

    static ProducerRecord<byte[], byte[]> value(ProducerRecord<byte[], byte[]> message, String text) {
        return BadRecord.with(message, message.key(), bytes(text));
    }

    static byte[] key() {
        return bytes(UUID.randomUUID().toString());
    }
}
