package io.stellwerk.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.embedded.PostgresSettings;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL: one server per JVM, shared by all tests; the init argument {@code database} names the database,
 * without it all tests of the JVM share one.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String IMAGE = "postgres:18-alpine";
    private static final String DEFAULT_DATABASE = "service";

    private @Nullable String database;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.get("database");
    }

    @Override
    public Map<String, String> start() {
        var url = url(database == null ? DEFAULT_DATABASE : database);
        return Map.of(
                "quarkus.datasource.reactive.url",
                url,
                "quarkus.datasource.jdbc.url",
                "jdbc:" + url,
                // An earlier test may have stopped the server: a connection in the pool is not the server's any more.
                "quarkus.datasource.jdbc.validate-on-borrow",
                "true",
                "quarkus.datasource.username",
                PostgresServer.USER,
                "quarkus.datasource.password",
                PostgresServer.PASSWORD);
    }

    /** The server is stopped with the JVM: the next test class uses it too. */
    @Override
    public void stop() {}

    /** The address of a database of the tests' server, which are both made if they do not exist. */
    public static String url(String database) {
        var url = shared().address().get() + "/" + database;
        shared().create().accept(database);
        return url;
    }

    /** The address of the database that tests use when they name none. */
    public static String url() {
        return url(DEFAULT_DATABASE);
    }

    /** Takes the server away from the service under test, for tests of an outage. */
    public static void stopServer() {
        shared().stop().run();
    }

    /** Brings the server back, at the same address and with the same data. */
    public static void startServer() {
        shared().start().run();
    }

    private static Shared shared() {
        return Shared.launchedBy(PostgresResource.class);
    }

    /** Called by {@link Shared} on the class that outlives every application under test. */
    static void register() {
        Quiet.servers();
        var server = switch (Infrastructure.chosen()) {
            case EMBEDDED -> embedded();
            case CONTAINERS -> container();
        };
        server.registerFor(PostgresResource.class);
    }

    private static Shared embedded() {
        var server = PostgresServer.start(
                PostgresSettings.fast().withDatabases(List.of("admin")).outlivingJvm());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "postgresql-closer"));
        return new Shared(
                () -> "postgresql://localhost:" + server.port(), server::createDatabase, server::stop, server::start);
    }

    private static Shared container() {
        var container = new PostgreSQLContainer(IMAGE)
                .withDatabaseName("admin")
                .withUsername(PostgresServer.USER)
                .withPassword(PostgresServer.PASSWORD);
        container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        var address = "postgresql://" + container.getHost() + ":" + container.getMappedPort(5432);
        return new Shared(
                () -> address,
                database -> create(container, database),
                Pause.of(container)::pause,
                Pause.of(container)::resume);
    }

    private static void create(PostgreSQLContainer container, String database) {
        try (var connection = container.createConnection("");
                var search = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var creation = connection.createStatement()) {
            search.setString(1, database);
            if (!search.executeQuery().next()) {
                creation.execute("create database " + creation.enquoteIdentifier(database, true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' database could not be created", e);
        }
    }
}
