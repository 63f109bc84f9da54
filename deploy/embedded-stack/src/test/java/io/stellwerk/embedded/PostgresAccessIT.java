package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAccessIT {

    private static final PostgresAccess ACCESS = new PostgresAccess("a secret of this test");
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_ALLOWED = "42501";

    @TempDir
    Path directory;

    @Test
    void nobody_comes_in_without_a_password_and_no_service_to_another_ones_database() throws Exception {
        var settings = PostgresSettings.durable(directory.resolve("data")).withAccess(ACCESS);
        try (var server = PostgresServer.start(settings)) {
            for (var role : new String[] {"postgres", "intake"}) {
                refused(server, "intake", role, "guessed", WRONG_PASSWORD);
                assertThatThrownBy(() -> connect(server, "intake", role, "")).isInstanceOf(SQLException.class);
            }
            for (var service : PostgresSettings.SERVICE_DATABASES) {
                execute(server, service, "create table own (id int)");
                refused(server, service.equals("intake") ? "triage" : "intake", service, own(service), NOT_ALLOWED);
            }
            refused(server, "intake", PostgresServer.USER, PostgresServer.PASSWORD, WRONG_PASSWORD);

            server.restart();

            execute(server, "intake", "insert into own values (1)");
        }
    }

    @Test
    void data_from_before_there_were_passwords_go_to_the_services() throws Exception {
        var before = PostgresSettings.durable(directory.resolve("data"));
        try (var server = PostgresServer.start(before)) {
            for (var service : PostgresSettings.SERVICE_DATABASES) {
                try (var connection = connect(server, service, PostgresServer.USER, PostgresServer.PASSWORD)) {
                    execute(connection, "create table kept (id serial primary key)");
                    execute(connection, "create schema more create table kept_too (id int)");
                }
            }
        }
        try (var server = PostgresServer.start(before.withAccess(ACCESS))) {
            for (var service : PostgresSettings.SERVICE_DATABASES) {
                execute(server, service, "insert into kept default values");
                execute(server, service, "alter table more.kept_too add column another int");
                refused(server, service.equals("intake") ? "triage" : "intake", service, own(service), NOT_ALLOWED);
            }
            assertThatThrownBy(() -> connect(server, "intake", PostgresServer.USER, PostgresServer.PASSWORD))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String own(String role) {
        return ACCESS.passwordOf(role);
    }

    private static void refused(PostgresServer server, String database, String role, String password, String state) {
        assertThatThrownBy(() -> connect(server, database, role, password))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
    }

    private static void execute(PostgresServer server, String service, String sql) throws SQLException {
        try (var connection = connect(server, service, service, own(service))) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server, String database, String role, String password)
            throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        return DriverManager.getConnection("jdbc:" + server.url(database), properties);
    }
}
