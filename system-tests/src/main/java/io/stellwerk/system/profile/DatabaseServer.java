package io.stellwerk.system.profile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** PostgreSQL as its superuser sees it, who alone may see what others ask of it. */
record DatabaseServer(int port) {

    /** The name of the superuser, and of a database that no service has. */
    private static final String POSTGRES = "postgres";

    /** Reads a row. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Does something with each row of a query that is not about one service's tables. */
    void forEach(String query, Row row) {
        forEach(POSTGRES, query, row);
    }

    /** Does something with each row of a query on a service's tables. */
    void forEach(String database, String query, Row row) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            while (results.next()) {
                row.read(results);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer: " + query, e);
        }
    }

    /** The one number that a query on a database brings. */
    long number(String database, String query) {
        AtomicLong number = new AtomicLong();
        forEach(database, query, row -> number.set(row.getLong(1)));
        return number.get();
    }

    /** The one number that a query brings that is not about one service's tables. */
    long number(String query) {
        return number(POSTGRES, query);
    }

    /** Does something that brings nothing. */
    void execute(String command) {
        try (Connection connection = connect(POSTGRES);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not do this: " + command, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, POSTGRES, "");
    }
}
