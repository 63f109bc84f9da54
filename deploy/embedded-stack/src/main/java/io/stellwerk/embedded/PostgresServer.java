package io.stellwerk.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server in a process of its own, which can be stopped and started again on the same port with the same
 * data.
 */
public final class PostgresServer implements AutoCloseable {

    /** Role that a server lets in as long as it asks for no passwords. */
    public static final String USER = "stellwerk";

    public static final String PASSWORD = "stellwerk";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private final @Nullable TemporaryDirectory temporary;
    private final Path directory;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    private PostgresServer(PostgresSettings settings) {
        this.settings = settings;
        this.temporary = settings.directory() == null
                ? TemporaryDirectory.create("postgresql", abandoned -> new Postmaster(dataIn(abandoned)).stop())
                : null;
        this.directory = temporary == null ? settings.requiredDirectory().toAbsolutePath() : dataIn(temporary.path());
        this.port = Ports.orFree(settings.port());
    }

    /** Starts a server; it has its databases and answers clients when this returns. */
    public static PostgresServer start(PostgresSettings settings) {
        var server = new PostgresServer(settings);
        server.start();
        return server;
    }

    /**
     * Stops the server that a killed process left running on that directory, and tells whether there was one.
     *
     * @throws StackException if a living process owns it
     */
    public static boolean stopLeftOver(Path directory) {
        return new Postmaster(directory.toAbsolutePath()).stopLeftOver();
    }

    /** Starts the server again after a stop, where it was and with what it had. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Directories.create(parentDirectory());
        new Postmaster(directory).stopLeftOver();
        Ports.requireFree(port, "PostgreSQL");
        try {
            server = new Binaries(settings.binaries()).use(this::launch);
            new PostgresPreparation(settings, directory, port).run();
        } catch (IOException | ExceptionInInitializerError | IllegalStateException e) {
            stop();
            throw new StackException("PostgreSQL did not start: its log is " + logFile() + ".", e);
        } catch (StackException e) {
            stop();
            throw new StackException("PostgreSQL could not be prepared: " + e.getMessage(), e);
        }
    }

    /** Stops the server and keeps its data; open transactions are rolled back. */
    public synchronized void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new StackException("PostgreSQL could not be stopped.", e);
        } finally {
            server = null;
            new Postmaster(directory).stop();
        }
    }

    public synchronized void restart() {
        stop();
        start();
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    public int port() {
        return port;
    }

    /** The address of a database, to be used as it is by the reactive driver and after {@code jdbc:} by JDBC. */
    public String url(String database) {
        return "postgresql://localhost:" + port + "/" + database;
    }

    /** Creates the database, owned by the services' role, if it does not exist. */
    public synchronized void createDatabase(String name) {
        if (server == null) {
            throw new StackException("PostgreSQL does not run: start it first.");
        }
        try (var connection = server.getPostgresDatabase().getConnection()) {
            new DatabaseSetup(connection).database(name, USER);
        } catch (SQLException e) {
            throw new StackException("The database " + name + " could not be created.", e);
        }
    }

    /** Where the server writes its log. */
    public Path logFile() {
        return parentDirectory().resolve(directory.getFileName() + ".log");
    }

    /** Stops the server, and deletes its data if they were temporary. */
    @Override
    public void close() {
        stop();
        if (temporary != null) {
            temporary.delete();
        }
    }

    private EmbeddedPostgres launch(Path programs) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(settings.stopWithJvm())
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(Redirect.appendTo(logFile().toFile()))
                .setErrorRedirector(Redirect.appendTo(logFile().toFile()))
                .setPort(port);
        settings.serverConfig().forEach(builder::setServerConfig);
        if (settings.access() != null) {
            builder.setConnectConfig("password", settings.access().passwordOf(PostgresAccess.SUPERUSER));
        }
        return builder.start();
    }

    private static Path dataIn(Path temporary) {
        return temporary.resolve("data");
    }

    private Path parentDirectory() {
        var parent = directory.getParent();
        return parent == null ? directory : parent;
    }
}
