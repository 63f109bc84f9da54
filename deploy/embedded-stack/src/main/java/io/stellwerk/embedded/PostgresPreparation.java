package io.stellwerk.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Prepares a server that has just started for the services: roles, passwords, databases. */
final class PostgresPreparation {

    private final PostgresSettings settings;
    private final Path directory;
    private final int port;

    PostgresPreparation(PostgresSettings settings, Path directory, int port) {
        this.settings = settings;
        this.directory = directory;
        this.port = port;
    }

    void run() {
        try (var server = open(PostgresAccess.SUPERUSER)) {
            if (settings.durable()) {
                DurabilityCheck.require(server);
            }
            if (settings.access() == null) {
                letEveryoneIn(new DatabaseSetup(server));
            } else {
                letServicesIn(server, new PasswordRules(directory, settings.access()));
            }
        } catch (SQLException | IOException e) {
            throw new StackException(String.valueOf(e.getMessage()), e);
        }
    }

    private void letEveryoneIn(DatabaseSetup setup) throws SQLException {
        setup.role(PostgresServer.USER, PostgresServer.PASSWORD);
        for (var database : settings.databases()) {
            setup.database(database, PostgresServer.USER);
        }
    }

    /** Each service by a role of its own; a server from before, whose one role owned everything, is changed over. */
    private void letServicesIn(Connection server, PasswordRules rules) throws SQLException, IOException {
        var setup = new DatabaseSetup(server);
        var asks = rules.areKept();
        for (var service : settings.databases()) {
            if (setup.isNewRole(service) || !asks) {
                rules.password(server, service);
            }
            setup.database(service, service);
            if (!asks) {
                try (var database = open(service)) {
                    new DatabaseSetup(database).takeOver(PostgresServer.USER, service);
                }
            }
        }
        if (!asks) {
            for (var service : settings.databases()) {
                setup.reserve(service, service);
            }
            setup.lockOut(PostgresServer.USER);
            rules.keep(server);
        }
    }

    private Connection open(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresAccess.SUPERUSER);
        if (settings.access() != null) {
            properties.setProperty("password", settings.access().passwordOf(PostgresAccess.SUPERUSER));
        }
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, properties);
    }
}
