package io.stellwerk.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows as JSON: one parameter carries as many as a statement writes, and one column brings back a whole row. */
public final class JsonRows {

    private JsonRows() {}

    /** Writes a row, or a list of rows as an array. */
    public static String write(Object value) {
        return new String(WireJson.write(value), StandardCharsets.UTF_8);
    }

    /** Reads a row. */
    public static <T> T read(String json, Class<T> type) {
        return WireJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Reads rows of the same type, each from a JSON object of its own. */
    public static <T> List<T> readAll(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }
}
