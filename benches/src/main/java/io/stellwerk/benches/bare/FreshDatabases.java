package io.stellwerk.benches.bare;

import io.stellwerk.benches.measuring.PasswordFile;
import io.stellwerk.embedded.PostgresAccess;
import io.stellwerk.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bare program's databases: beside the services' own and empty, but made by the services' own migrations. */
final class FreshDatabases {

    static final List<String> SERVICES = List.of("intake", "triage", "escalation", "notification");
    private static final Pattern MIGRATION = Pattern.compile("V([0-9.]+)__.*\\.sql");

    private final String jdbc;
    private final Path home;

    FreshDatabases(String jdbc, String home) {
        this.jdbc = jdbc;
        this.home = Path.of(home);
    }

    /** Throws away what an earlier run left. */
    void create() throws SQLException {
        for (String service : SERVICES) {
            try (Connection server = open("postgres");
                    Statement statement = server.createStatement()) {
                // Not by force: that fails if the server is just cleaning up there, which an ordinary drop ends.
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user"
                        + " and datname = '" + name(service) + "'");
                statement.execute("drop database if exists " + name(service));
                statement.execute("create database " + name(service));
            }
            migrate(service);
        }
    }

    /** A connection for one thread, whose transactions it begins and ends itself. */
    Connection connect(String service) throws SQLException {
        Connection connection = open(name(service));
        connection.setAutoCommit(false);
        return connection;
    }

    /** The tables of a service. */
    List<String> tables(String service) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = open(name(service));
                ResultSet found = connection.getMetaData().getTables(null, "public", null, new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private Connection open(String database) throws SQLException {
        Properties properties = new Properties();
        if (PasswordFile.isUsed()) {
            properties.setProperty("user", PostgresAccess.SUPERUSER);
        } else {
            properties.setProperty("user", PostgresServer.USER);
            properties.setProperty("password", PostgresServer.PASSWORD);
        }
        // Every statement is used again and again, so it is prepared on the server the first time.
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "bare");
        return DriverManager.getConnection(jdbc + database, properties);
    }

    private static String name(String service) {
        return "bare_" + service;
    }

    private void migrate(String service) throws SQLException {
        try (Connection database = open(name(service));
                Statement statement = database.createStatement()) {
            for (Path file : migrations(service)) {
                statement.execute(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations of " + service + " cannot be read", e);
        }
    }

    private List<Path> migrations(String service) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(
                "reliable-messaging/src/main/resources/db/messaging",
                service + "-service/src/main/resources/db/migration")) {
            try (Stream<Path> found = Files.list(home.resolve(folder))) {
                found.filter(file -> MIGRATION.matcher(fileName(file)).matches())
                        .forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(FreshDatabases::version, Arrays::compare));
        return files;
    }

    /** Flyway's order: part by part, as numbers. */
    private static int[] version(Path file) {
        Matcher name = MIGRATION.matcher(fileName(file));
        if (!name.matches()) {
            throw new IllegalArgumentException("no migration: " + file);
        }
        return Arrays.stream(name.group(1).split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
