package io.stellwerk.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Creates the role and the databases that the services expect, where they are missing. */
final class DatabaseSetup {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Connection connection;

    DatabaseSetup(Connection connection) {
        this.connection = connection;
    }

    void role(String name, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) {
            execute("create role " + checked(name) + " login createdb password '" + checked(password) + "'");
        }
    }

    void database(String name, String owner) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", name)) {
            execute("create database " + checked(name) + " owner " + checked(owner));
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Names cannot be parameters of DDL, so they must be harmless. */
    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new StackException("Not a name for a role or a database: " + name);
        }
        return name;
    }
}
