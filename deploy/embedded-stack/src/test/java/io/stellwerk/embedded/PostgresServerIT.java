package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path directory;

    @Test
    void every_service_has_its_database() throws Exception {
        try (var server = PostgresServer.start(PostgresSettings.fast())) {
            for (var database : PostgresSettings.SERVICE_DATABASES) {
                try (var connection = connect(server, database)) {
                    assertThat(connection.getCatalog()).isEqualTo(database);
                    assertThat(DurabilityCheck.show(connection, "max_connections"))
                            .isEqualTo(Integer.toString(PostgresSettings.MOST_CONNECTIONS));
                }
            }
        }
    }

    @Test
    void a_durable_server_waits_for_the_disk_and_a_fast_one_does_not() throws Exception {
        try (var durable = PostgresServer.start(PostgresSettings.durable(directory.resolve("durable")));
                var fast = PostgresServer.start(PostgresSettings.fast());
                var onDurable = connect(durable, "intake");
                var onFast = connect(fast, "intake")) {
            for (var setting : DurabilityCheck.SETTINGS) {
                assertThat(DurabilityCheck.show(onDurable, setting)).as(setting).isEqualTo("on");
                assertThat(DurabilityCheck.show(onFast, setting)).as(setting).isEqualTo("off");
            }
        }
    }

    @Test
    void a_server_that_breaks_the_promise_of_durability_does_not_start() {
        var settings = PostgresSettings.durable(directory.resolve("data")).with("fsync", "off");

        assertThatThrownBy(() -> PostgresServer.start(settings))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("fsync=off");

        assertThat(new Postmaster(directory.resolve("data")).running()).isEmpty();
    }

    @Test
    void a_restart_keeps_the_port_and_the_data() throws Exception {
        try (var server = PostgresServer.start(PostgresSettings.durable(directory.resolve("data")))) {
            execute(server, "create table kept (id int)");
            var url = server.url("intake");

            server.restart();

            assertThat(server.url("intake")).isEqualTo(url);
            execute(server, "insert into kept values (1)");
        }
    }

    @Test
    void another_server_on_the_same_directory_has_the_data() throws Exception {
        var settings = PostgresSettings.durable(directory.resolve("data"));
        try (var first = PostgresServer.start(settings)) {
            execute(first, "create table kept (id int)");
        }

        try (var second = PostgresServer.start(settings)) {
            execute(second, "insert into kept values (1)");
        }
    }

    @Test
    void a_server_left_over_from_a_killed_process_is_stopped_first() throws Exception {
        var data = directory.resolve("data");
        var killed = OwnerProcess.start(data);
        var leftOver = new Postmaster(data).running().orElseThrow();
        try (var client = DriverManager.getConnection(killed.url(), PostgresServer.USER, PostgresServer.PASSWORD)) {
            killed.kill();
            assertThat(leftOver.isAlive()).isTrue();
            assertThat(client.isValid(5)).isTrue();

            try (var server = PostgresServer.start(PostgresSettings.durable(data))) {
                assertThat(leftOver.isAlive()).isFalse();
                execute(server, "insert into kept values (2)");
            }
        }
    }

    @Test
    void a_directory_that_another_process_uses_is_left_alone() throws Exception {
        var data = directory.resolve("data");
        try (var owner = PostgresServer.start(PostgresSettings.durable(data))) {
            assertThatThrownBy(() -> PostgresServer.start(PostgresSettings.durable(data)))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("in use by another process");

            execute(owner, "create table untouched (id int)");
        }
    }

    @Test
    void programs_that_were_only_half_unpacked_are_unpacked_again() throws Exception {
        var binaries = directory.resolve("binaries");
        var settings = PostgresSettings.fast().withBinariesIn(binaries);
        PostgresServer.start(settings).close();
        poison(binaries);

        // The launcher remembers in memory what it has unpacked: a new process is needed to look again.
        var owner = OwnerProcess.start(directory.resolve("data"), binaries);

        owner.kill();
        new Postmaster(directory.resolve("data")).stop();
        assertThat(owner.url()).startsWith("jdbc:postgresql://");
    }

    @Test
    void a_stopped_server_refuses_connections_until_it_starts_again() throws Exception {
        try (var server = PostgresServer.start(PostgresSettings.fast())) {
            server.stop();
            assertThatThrownBy(() -> connect(server, "intake")).isInstanceOf(SQLException.class);

            server.start();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> connect(server, "intake").close());
        }
    }

    private static void poison(Path binaries) throws Exception {
        try (var unpacked = Files.newDirectoryStream(binaries, "PG-*")) {
            for (var one : unpacked) {
                Files.delete(one.resolve(".exists"));
                Files.delete(one.resolve("bin").resolve("initdb"));
            }
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + server.url(database), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = connect(server, "intake");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
