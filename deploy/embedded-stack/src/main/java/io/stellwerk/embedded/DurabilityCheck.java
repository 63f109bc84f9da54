package io.stellwerk.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Asks a running server whether it keeps its promise that a commit survives a power cut. */
final class DurabilityCheck {

    static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    static void require(Connection connection) throws SQLException {
        for (var setting : SETTINGS) {
            var value = show(connection, setting);
            if (!value.equals("on")) {
                throw new StackException("PostgreSQL runs with " + setting + "=" + value
                        + ", so that a commit may be lost: remove that setting.");
            }
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
