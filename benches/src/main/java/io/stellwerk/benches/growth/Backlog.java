package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.embedded.PostgresAccess;
import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.embedded.PostgresSettings;
import io.stellwerk.local.stack.DataDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The open tickets in the databases of a desk that does not run. They are made by the server itself, with everything
 * switched off that protects against a crash; afterwards all is as the services' migrations made it.
 */
final class Backlog {

    private static final long SLICE = 500_000;
    private static final String LOG = "growth_filled";

    private final Path directory;
    private final PostgresAccess access;
    private final Consumer<String> chronicle;

    Backlog(DataDirectory data, Consumer<String> chronicle) {
        this.directory = data.postgres();
        this.access = data.databaseAccess();
        this.chronicle = chronicle;
    }

    /**
     * What is there.
     *
     * @param seconds how long the last filling took
     */
    record Filling(List<FilledRange> ranges, double seconds) {}

    /** Adds as many tickets as are missing. */
    Filling growTo(long tickets) throws SQLException {
        long begin = System.nanoTime();
        try (PostgresServer server = PostgresServer.start(PostgresSettings.fast()
                .inDirectory(directory)
                .withAccess(access)
                .with("wal_level", "minimal")
                .with("max_wal_senders", "0")
                .with("max_wal_size", "4GB")
                .with("checkpoint_timeout", "1h")
                .with("autovacuum", "off")
                .with("shared_buffers", "1GB")
                .with("work_mem", "128MB")
                .with("maintenance_work_mem", "512MB"))) {
            Connections connections = new Connections(server.port());
            List<FilledRange> ranges = prepared(connections);
            long there = ranges.isEmpty() ? 0 : ranges.getLast().last();
            if (there < tickets) {
                DiskSpace.require(connections, directory, there, tickets - there);
                fill(connections, range(ranges, there + 1, tickets));
                return new Filling(ranges(connections), (System.nanoTime() - begin) / 1e9);
            }
            return new Filling(ranges, 0);
        }
    }

    private static FilledRange range(List<FilledRange> ranges, long first, long last) {
        String origin = ranges.isEmpty()
                ? Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()
                : ranges.getFirst().origin();
        return new FilledRange(first, last, origin);
    }

    /** Statistics of statements are kept from the next start on. */
    private static List<FilledRange> prepared(Connections connections) throws SQLException {
        connections.execute(
                Connections.SERVER,
                "create table if not exists " + LOG + " (first bigint, last bigint, origin text)",
                "alter system set shared_preload_libraries = 'pg_stat_statements'",
                "create extension if not exists pg_stat_statements");
        return ranges(connections);
    }

    private static List<FilledRange> ranges(Connections connections) throws SQLException {
        return connections.query(
                Connections.SERVER,
                "select first, last, origin from " + LOG + " order by first",
                row -> new FilledRange(row.getLong(1), row.getLong(2), row.getString(3)));
    }

    private void fill(Connections connections, FilledRange range) throws SQLException {
        CompletableFuture<?>[] works = PostgresSettings.SERVICE_DATABASES.stream()
                .map(service -> CompletableFuture.runAsync(
                        () -> fill(connections, service, range),
                        work -> Thread.ofPlatform().name("fill-" + service).start(work)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(works).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The databases could not be filled.", e);
        }
        connections.execute(
                Connections.SERVER,
                "insert into %s values (%d, %d, '%s')".formatted(LOG, range.first(), range.last(), range.origin()));
    }

    private void fill(Connections connections, String service, FilledRange range) {
        try (Connection connection = connections.to(service)) {
            Stopwatch watch = new Stopwatch();
            // What triggers do one by one, such as counting, the script does for all.
            Connections.execute(connection, List.of("set session_replication_role = replica"));
            Connections.execute(connection, Script.functions().statements());
            SecondaryStructures.drop(connection);
            Script script = Script.of(service);
            for (FilledRange slice : range.slices(SLICE)) {
                Connections.execute(connection, script.statements(range, slice));
            }
            String filled = watch.lap();
            SecondaryStructures.restore(connection);
            String indexed = watch.lap();
            Connections.execute(connection, List.of("drop schema growth cascade", "vacuum (freeze, analyze)"));
            chronicle.accept("  %s: rows %s, indexes and references %s, vacuum %s"
                    .formatted(service, filled, indexed, watch.lap()));
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + e.getMessage(), e);
        }
    }

    /** How long one thing after the other takes. */
    private static final class Stopwatch {
        private long begin = System.nanoTime();

        String lap() {
            long now = System.nanoTime();
            Duration lap = Duration.ofNanos(now - begin);
            begin = now;
            return lap.toSeconds() + " s";
        }
    }
}
