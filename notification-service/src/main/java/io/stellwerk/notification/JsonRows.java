package io.stellwerk.notification;

import io.stellwerk.messaging.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows as JSON: one parameter carries as many rows as a statement writes, whatever their columns, and one column
 * brings back a whole record.
 */
public final class JsonRows {

    /** The escaped NUL character, which customers' words may contain and PostgreSQL's text cannot. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private JsonRows() {}

    /** Many rows as one parameter. */
    public static String write(Collection<?> rows) {
        String json = new String(WireJson.write(rows), StandardCharsets.UTF_8);
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1") : json;
    }

    /** One row as a parameter. */
    public static String writeOne(Object row) {
        return new String(WireJson.write(row), StandardCharsets.UTF_8);
    }

    /** A row that was selected as JSON. */
    public static <T> T read(String row, Class<T> type) {
        return WireJson.read(row.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Rows that were selected as JSON. */
    public static <T> List<T> read(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }
}
