package io.stellwerk.messaging;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record that waits in the outbox: an event, or a dead letter. */
record OutboxRow(String topic, @Nullable String key, StoredHeaders headers, byte @Nullable [] payload) {

    /** What only a dead letter says: for whom the record was. */
    static final String CONSUMER = "dlq_consumer";

    /** The part of the outbox that a key belongs to; all rows of a key are in one. */
    int shard(int shards) {
        return Math.floorMod((key == null ? topic : key).hashCode(), shards);
    }

    /** Whether the record is kept in the table of the dead letters, too. */
    boolean isDeadLetter() {
        return headers.last(CONSUMER) != null;
    }

    int payloadBytes() {
        return payload == null ? 0 : payload.length;
    }

    /** What the broker and the producer count. */
    int bytes() {
        return payloadBytes() + headers.bytes() + (key == null ? 0 : LosslessText.bytes(key).length);
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> kafkaRecord = new ProducerRecord<>(topic, key, payload);
        headers.addTo(kafkaRecord.headers());
        return kafkaRecord;
    }
}
