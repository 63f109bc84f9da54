package io.stellwerk.benches.measuring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The way to the databases for one who may do anything there.
 *
 * @param port where PostgreSQL listens
 */
public record Connections(int port) {

    /** What belongs to no service: the server's own database. */
    public static final String SERVER = "postgres";

    private static final String SUPERUSER = "postgres";

    /** Reads a row. */
    @FunctionalInterface
    public interface Row<T> {
        /** What stands in it. */
        T of(ResultSet row) throws SQLException;
    }

    /** A connection to a database. */
    public Connection to(String database) throws SQLException {
        Properties properties = new Properties();
        // Its password, if the server asks for one, comes from the file that the desk names: see PasswordFile.
        properties.setProperty("user", SUPERUSER);
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, properties);
    }

    /** Does something in a database, one statement after the other. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = to(database)) {
            execute(connection, List.of(statements));
        }
    }

    /** The rows of a query in a database. */
    public <T> List<T> query(String database, String sql, Row<T> row) throws SQLException {
        try (Connection connection = to(database)) {
            return query(connection, sql, row);
        }
    }

    /** The number that a query in a database brings. */
    public long number(String database, String sql) throws SQLException {
        try (Connection connection = to(database)) {
            return number(connection, sql);
        }
    }

    /** Does something, one statement after the other. */
    public static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a query. */
    public static <T> List<T> query(Connection connection, String sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }

    /** The number that a query brings. */
    public static long number(Connection connection, String sql) throws SQLException {
        return query(connection, sql, row -> row.getLong(1)).getFirst();
    }
}
