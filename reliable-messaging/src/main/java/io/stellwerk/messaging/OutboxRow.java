package io.stellwerk.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record that waits in the outbox: an event, or a dead letter. */
record OutboxRow(String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {

    /** The part of the outbox that a key belongs to; all rows of a key are in one. */
    int shard(int shards) {
        return Math.floorMod((key == null ? topic : key).hashCode(), shards);
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> kafkaRecord = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafkaRecord;
    }
}
