package io.stellwerk.messaging;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of records; named by every incoming channel. Kafka's own replaces what is no UTF-8, so that a parked record
 * would not be the one that came, and two different keys would be one.
 */
public final class KeyDeserializer implements Deserializer<String> {

    @Override
    public @Nullable String deserialize(String topic, byte @Nullable [] key) {
        return key == null ? null : LosslessText.of(key);
    }
}
