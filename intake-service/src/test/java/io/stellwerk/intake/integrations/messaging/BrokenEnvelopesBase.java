package io.stellwerk.intake.integrations.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A message in a record, before something is done to its envelope. */
abstract class BrokenEnvelopesBase extends ChannelResultsBase {
    final String id = UUID.randomUUID().toString();

    byte[] payload() {
        return message().toString().getBytes(UTF_8);
    }

    ProducerRecord<byte[], byte[]> binary(byte @Nullable [] recordKey, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(LIVE, recordKey, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        ChannelMessage.TYPE,
                        "ce_source",
                        "/fax",
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> set(sent.headers(), name, text));
        return sent;
    }

    static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
