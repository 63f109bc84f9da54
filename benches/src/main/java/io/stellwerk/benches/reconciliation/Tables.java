package io.stellwerk.benches.reconciliation;

import io.stellwerk.benches.stack.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The services' tables as they are. */
public final class Tables {

    private final Database database;

    public Tables(Database database) {
        this.database = database;
    }

    /** A row by its columns. */
    public record Row(Map<String, @Nullable Object> columns) {

        /** A column as text; empty if it has no value. */
        public String text(String column) {
            return Objects.toString(columns.get(column), "");
        }

        /** A column that has a number. */
        public long number(String column) {
            Object value = columns.get(column);
            if (value instanceof Number number) {
                return number.longValue();
            }
            throw new IllegalArgumentException(column + " is " + value);
        }

        /** Whether a column has a value. */
        public boolean has(String column) {
            return columns.get(column) != null;
        }
    }

    /** What a query on a service's database brings. */
    public List<Row> rows(String service, String query) {
        try (Connection connection = database.connect(service);
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            List<Row> rows = new ArrayList<>();
            while (results.next()) {
                Map<String, @Nullable Object> columns = new LinkedHashMap<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    columns.put(results.getMetaData().getColumnLabel(i), results.getObject(i));
                }
                rows.add(new Row(columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + service + " cannot be read", e);
        }
    }

    /** The one number that a query brings. */
    public long count(String service, String query) {
        return rows(service, query).getFirst().number("count");
    }
}
