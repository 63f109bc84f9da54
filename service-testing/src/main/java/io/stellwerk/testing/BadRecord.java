package io.stellwerk.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not as it should be.
 *
 * @param name the kind of mistake
 * @param fate what becomes of it
 * @param reason a part of the reason that it is parked with
 * @param message the record
 */
public record BadRecord(String name, Fate fate, String reason, ProducerRecord<byte[], byte[]> message) {

    /** What becomes of a record. */
    public enum Fate {
        /** It is a dead letter, with its reason. */
        PARKED,
        /** Its producer is told, and it is a dead letter besides. */
        REFUSED,
        /** It is passed over, and not parked. */
        ACKNOWLEDGED,
        /** It is an event all the same, and the consumer decides about it. */
        TAKEN
    }

    static BadRecord parked(String name, String reason, ProducerRecord<byte[], byte[]> message) {
        return new BadRecord(name, Fate.PARKED, reason, message);
    }

    static BadRecord refused(String name, ProducerRecord<byte[], byte[]> message) {
        return new BadRecord(name, Fate.REFUSED, "RefusedEvent", message);
    }

    static BadRecord acknowledged(String name, ProducerRecord<byte[], byte[]> message) {
        return new BadRecord(name, Fate.ACKNOWLEDGED, "", message);
    }

    static BadRecord taken(String name, ProducerRecord<byte[], byte[]> message) {
        return new BadRecord(name, Fate.TAKEN, "", message);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A good event on the topic, as raw bytes, before something is done to it. */
    static ProducerRecord<byte[], byte[]> good(
            String topic, TestEvent event, Consumer<ProducerRecord<byte[], byte[]>> harm) {
        var text = event.toRecord(topic);
        var message = new ProducerRecord<>(topic, bytes(text.key()), text.value());
        text.headers().forEach(header -> message.headers().add(header));
        harm.accept(message);
        return message;
    }

    /** The same with another key or value, which a record cannot change. */
    static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> message, byte @Nullable [] key, byte @Nullable [] value) {
        var changed = new ProducerRecord<byte[], byte[]>(message.topic(), key, value);
        message.headers().forEach(header -> changed.headers().add(header));
        return changed;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] many(int bytes) {
        var all = new byte[bytes];
        Arrays.fill(all, (byte) 'x');
        return all;
    }
}
