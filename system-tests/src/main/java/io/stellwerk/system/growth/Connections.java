package io.stellwerk.system.growth;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The way to the databases for one who may do anything there. */
record Connections(int port) {

    /** Reads a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What belongs to no service: the server's own database. */
    static final String SERVER = "postgres";

    Connection to(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "");
    }

    void execute(String database, String... statements) throws SQLException {
        try (Connection connection = to(database)) {
            execute(connection, List.of(statements));
        }
    }

    <T> List<T> query(String database, String sql, Row<T> row) throws SQLException {
        try (Connection connection = to(database)) {
            return query(connection, sql, row);
        }
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static <T> List<T> query(Connection connection, String sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }
}
