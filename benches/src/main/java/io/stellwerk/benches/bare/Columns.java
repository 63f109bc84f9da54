package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Binds rows to a set-based statement, one array after the other in the order of its parameters. */
final class Columns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int bound;

    Columns(PreparedStatement statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** Texts, and whatever the statement makes of texts. */
    Columns<T> text(Function<T, @Nullable String> value) throws SQLException {
        @Nullable String[] column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return bind("text", column);
    }

    Columns<T> ids(Function<T, UUID> value) throws SQLException {
        UUID[] column = new UUID[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return bind("uuid", column);
    }

    Columns<T> bytes(Function<T, byte[]> value) throws SQLException {
        byte[][] column = new byte[rows.size()][];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return bind("bytea", column);
    }

    Columns<T> numbers(ToIntFunction<T> value) throws SQLException {
        Integer[] column = new Integer[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsInt(rows.get(i));
        }
        return bind("int4", column);
    }

    /** One value for all rows. */
    Columns<T> all(Object value) throws SQLException {
        statement.setObject(++bound, value);
        return this;
    }

    private Columns<T> bind(String type, @Nullable Object[] column) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(++bound, connection.createArrayOf(type, column));
        return this;
    }
}
