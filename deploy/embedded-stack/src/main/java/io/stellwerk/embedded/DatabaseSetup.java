package io.stellwerk.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Creation of the roles and the databases that the services expect, where they are missing. */
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

    /** A role that can do nothing but come in; it has no password yet. */
    boolean isNewRole(String name) throws SQLException {
        if (exists("select 1 from pg_roles where rolname = ?", name)) {
            return false;
        }
        execute("create role " + checked(name) + " login");
        return true;
    }

    void password(String role, String hexadecimal) throws SQLException {
        if (!hexadecimal.matches("[0-9a-f]+")) {
            throw new StackException("Not a password made by Stellwerk.");
        }
        execute("alter role " + checked(role) + " password '" + hexadecimal + "'");
    }

    /** Makes the database the owner's alone. */
    void reserve(String name, String owner) throws SQLException {
        execute("alter database " + checked(name) + " owner to " + checked(owner));
        execute("revoke all on database " + checked(name) + " from public");
    }

    /** Gives the owner what an earlier one has in the database that is connected to. */
    void takeOver(String earlier, String owner) throws SQLException {
        if (exists("select 1 from pg_roles where rolname = ?", earlier)) {
            execute("reassign owned by " + checked(earlier) + " to " + checked(owner));
        }
    }

    /** Lets nobody in as the role any more. */
    void lockOut(String role) throws SQLException {
        if (exists("select 1 from pg_roles where rolname = ?", role)) {
            execute("alter role " + checked(role) + " nologin");
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
