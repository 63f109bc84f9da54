package io.stellwerk.benches.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.benches.load.Integration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it stands on a topic; its key is the ticket's id. Of its payload only that is kept which a check asks for:
 * a long run has hundreds of thousands of events.
 *
 * @param fields those of the payload's fields that have a value
 */
record PublishedEvent(String key, String id, String type, int partition, Map<String, String> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> ASKED_FOR = Set.of(
            "channel",
            "dueAt",
            "firedAt",
            "metric",
            "owner",
            "percent",
            "priority",
            "queue",
            "ruleSet/version",
            "sequence",
            "sourceMessageKey",
            "startedAt",
            "status",
            "tier");

    static PublishedEvent of(ConsumerRecord<String, byte[]> event) {
        return new PublishedEvent(
                String.valueOf(event.key()).intern(),
                id(event),
                header(event, "ce_type").intern(),
                event.partition(),
                fields(event.value()));
    }

    private static String id(ConsumerRecord<String, byte[]> event) {
        String mark = header(event, Integration.MARK);
        return mark.isEmpty() ? header(event, "ce_id") : mark;
    }

    /** The short name of its type, such as {@code ticket-queued}. */
    String name() {
        int version = type.lastIndexOf('.');
        return version < 0 ? type : type.substring(type.lastIndexOf('.', version - 1) + 1, version);
    }

    /** A field of the payload; empty if it is not there. */
    String text(String field) {
        if (!ASKED_FOR.contains(field)) {
            throw new IllegalArgumentException(field + " is not kept");
        }
        return fields.getOrDefault(field, "");
    }

    /** Its number among the ticket's events; 0 if it has none. */
    long sequence() {
        return Long.parseLong(fields.getOrDefault("sequence", "0"));
    }

    private static Map<String, String> fields(byte[] payload) {
        Map<String, String> fields = new HashMap<>();
        try {
            JsonNode json = JSON.readTree(payload == null ? new byte[0] : payload);
            for (String name : ASKED_FOR) {
                JsonNode field = json.at("/" + name);
                if (!field.isMissingNode() && !field.isNull()) {
                    fields.put(name, field.asText().intern());
                }
            }
        } catch (IOException e) {
            // Poison has no fields.
        }
        return Map.copyOf(fields);
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
