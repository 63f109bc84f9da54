package io.stellwerk.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that waits in the outbox: an event, or a dead letter. */
record OutboxRow(String topic, @Nullable String key, Map<String, String> headers, byte[] payload) {

    /** The part of the outbox that a key belongs to; all rows of a key are in one. */
    int shard(int shards) {
        return Math.floorMod((key == null ? topic : key).hashCode(), shards);
    }
}
