package io.stellwerk.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that the service under test published. */
public record ReceivedRecord(
        @Nullable String key,
        Map<String, String> headers,
        String payload,
        int partition,
        long offset,
        Instant timestamp) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The CloudEvents id. */
    public String id() {
        return header("ce_id");
    }

    /** The CloudEvents type. */
    public String type() {
        return header("ce_type");
    }

    /** The header's value; empty if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The payload as a tree. */
    public JsonNode json() {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The payload is not JSON", e);
        }
    }
}
