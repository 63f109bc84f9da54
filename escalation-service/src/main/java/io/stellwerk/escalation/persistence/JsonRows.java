package io.stellwerk.escalation.persistence;

import io.stellwerk.messaging.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as one JSON array, and one row from JSON. */
final class JsonRows {

    private JsonRows() {}

    static String write(Object value) {
        return new String(WireJson.write(value), StandardCharsets.UTF_8);
    }

    static <T> T read(String json, Class<T> type) {
        return WireJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    static <T> List<T> readAll(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }
}
