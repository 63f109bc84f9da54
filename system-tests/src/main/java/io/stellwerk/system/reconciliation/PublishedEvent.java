package io.stellwerk.system.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as it stands on a topic; its key is the ticket's id. */
record PublishedEvent(String key, String id, String type, int partition, byte[] payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PublishedEvent of(ConsumerRecord<String, byte[]> event) {
        return new PublishedEvent(
                String.valueOf(event.key()),
                header(event, "ce_id"),
                header(event, "ce_type"),
                event.partition(),
                event.value() == null ? new byte[0] : event.value());
    }

    /** The short name of its type, such as {@code ticket-queued}. */
    String name() {
        int version = type.lastIndexOf('.');
        return version < 0 ? type : type.substring(type.lastIndexOf('.', version - 1) + 1, version);
    }

    JsonNode json() {
        try {
            return JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
