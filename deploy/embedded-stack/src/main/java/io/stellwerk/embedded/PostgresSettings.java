package io.stellwerk.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to start a PostgreSQL server.
 *
 * @param directory where the data lie; null for a temporary one that is deleted on close
 * @param binaries where the server's programs are unpacked, once for all who share it
 * @param port where clients connect; 0 for a free one
 * @param durable whether a commit survives a power cut; tests may do without
 * @param stopWithJvm whether a shutdown hook stops the server with this process
 * @param databases the databases that must exist
 * @param access passwords to ask for; null for a server of tests, which lets everyone in
 * @param server further settings of the server, by their PostgreSQL names
 */
public record PostgresSettings(
        @Nullable Path directory,
        Path binaries,
        int port,
        boolean durable,
        boolean stopWithJvm,
        List<String> databases,
        @Nullable PostgresAccess access,
        Map<String, String> server) {

    public static final List<String> SERVICE_DATABASES = List.of("intake", "triage", "escalation", "notification");

    /** Enough for four instances of each service with all their connections in use, and for who looks at the tables. */
    public static final int MOST_CONNECTIONS = 400;

    public PostgresSettings {
        databases = List.copyOf(databases);
        server = Map.copyOf(server);
    }

    /** A server for tests: temporary, on a free port, and without waiting for the disk. */
    public static PostgresSettings fast() {
        return new PostgresSettings(null, userCache(), 0, false, true, SERVICE_DATABASES, null, Map.of());
    }

    /** A server that keeps its data in the given directory and never loses a commit. */
    public static PostgresSettings durable(Path directory) {
        return new PostgresSettings(directory, userCache(), 0, true, true, SERVICE_DATABASES, null, Map.of());
    }

    /** The same with another port. */
    public PostgresSettings onPort(int clientPort) {
        return new PostgresSettings(directory, binaries, clientPort, durable, stopWithJvm, databases, access, server);
    }

    /** The same with other databases. */
    public PostgresSettings withDatabases(List<String> names) {
        return new PostgresSettings(directory, binaries, port, durable, stopWithJvm, names, access, server);
    }

    /** The same with the data in the given directory. */
    public PostgresSettings inDirectory(Path data) {
        return new PostgresSettings(data, binaries, port, durable, stopWithJvm, databases, access, server);
    }

    /** The same with the programs unpacked in the given directory. */
    public PostgresSettings withBinariesIn(Path programs) {
        return new PostgresSettings(directory, programs, port, durable, stopWithJvm, databases, access, server);
    }

    /** The same for an owner that stops the server itself, in an order of its own. */
    public PostgresSettings outlivingJvm() {
        return new PostgresSettings(directory, binaries, port, durable, false, databases, access, server);
    }

    /** The same for a server that asks for passwords, each service for its own. */
    public PostgresSettings withAccess(PostgresAccess passwords) {
        return new PostgresSettings(directory, binaries, port, durable, stopWithJvm, databases, passwords, server);
    }

    /** The same with one more setting of the server. */
    public PostgresSettings with(String name, String value) {
        var more = new HashMap<>(server);
        more.put(name, value);
        return new PostgresSettings(directory, binaries, port, durable, stopWithJvm, databases, access, more);
    }

    Path requiredDirectory() {
        return Objects.requireNonNull(directory, "a server with a directory of its own");
    }

    Map<String, String> serverConfig() {
        var config = new HashMap<String, String>();
        config.put("max_connections", Integer.toString(MOST_CONNECTIONS));
        // Passed as options, these win over the "-F" that the launcher always passes.
        for (var name : DurabilityCheck.SETTINGS) {
            config.put(name, durable ? "on" : "off");
        }
        config.putAll(server);
        return config;
    }

    private static Path userCache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("stellwerk").resolve("postgresql");
    }
}
