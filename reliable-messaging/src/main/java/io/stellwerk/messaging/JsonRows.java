package io.stellwerk.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Rows as JSON: one parameter carries as many as a statement writes, and one column brings back a whole row. */
public final class JsonRows {

    /** The escaped NUL character, which customers' words may contain and PostgreSQL's text cannot. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private JsonRows() {}

    /** Writes a row, or rows as an array, without NUL characters. */
    public static String write(Object value) {
        String json = new String(WireJson.write(value), StandardCharsets.UTF_8);
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1") : json;
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
