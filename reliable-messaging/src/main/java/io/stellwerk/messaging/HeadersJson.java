package io.stellwerk.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record as they are stored: an object, or a list of names and values where an object would not do. It is
 * ASCII, so that PostgreSQL takes every header. Whatever is written can be read again, of any length: an outbox with a row
 * that cannot be read would stand still.
 */
final class HeadersJson {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private HeadersJson() {}

    static String write(StoredHeaders headers) {
        try {
            return JSON.writeValueAsString(headers.isPlain() ? object(headers) : list(headers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are strings, which are always writable", e);
        }
    }

    static StoredHeaders read(String headers) {
        try {
            List<StoredHeaders.KeptHeader> all = new ArrayList<>();
            JsonNode stored = JSON.readTree(headers);
            if (stored.isArray()) {
                stored.forEach(header -> all.add(new StoredHeaders.KeptHeader(
                        header.path(0).asText(), header.path(1).textValue())));
            } else {
                stored.properties()
                        .forEach(header -> all.add(new StoredHeaders.KeptHeader(
                                header.getKey(), header.getValue().textValue())));
            }
            return new StoredHeaders(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds headers that nobody wrote", e);
        }
    }

    private static Map<String, @Nullable String> object(StoredHeaders headers) {
        Map<String, @Nullable String> object = new LinkedHashMap<>();
        headers.all().forEach(header -> object.put(header.name(), header.value()));
        return object;
    }

    private static List<@Nullable String[]> list(StoredHeaders headers) {
        return headers.all().stream()
                .map(header -> new @Nullable String[] {header.name(), header.value()})
                .toList();
    }
}
