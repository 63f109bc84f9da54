package io.stellwerk.messaging;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the arrays that a set-based statement takes, one for each column. */
public final class Column {
    private Column() {}

    /** A column of texts. */
    public static <T> String[] text(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** A column of ids. */
    public static <T> UUID[] ids(Collection<T> rows, Function<T, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    /** A column of instants, enums or numbers, which the statement casts back. */
    public static <T> String[] printed(Collection<T> rows, Function<T, @Nullable Object> value) {
        return text(rows, row -> {
            Object printed = value.apply(row);
            return printed == null ? null : printed.toString();
        });
    }
}
