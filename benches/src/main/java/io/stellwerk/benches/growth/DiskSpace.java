package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.embedded.PostgresSettings;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What tickets take on the disk, and whether there is room for more. */
final class DiskSpace {

    private static final long GIGA = 1L << 30;
    private static final long LEFT_FREE = 10 * GIGA;

    /** For the log of the server, and for what it sorts. */
    private static final long PASSING = 5 * GIGA;

    /** Assumed while there are too few tickets to tell. */
    private static final long USUAL_BYTES = 7_000;

    private static final long FEW = 5_000;

    private DiskSpace() {}

    /** Fails with a sentence if so many more tickets do not fit. */
    static void require(Connections connections, Path directory, long tickets, long more) throws SQLException {
        long each = tickets < FEW ? USUAL_BYTES : bytes(connections) / tickets;
        long needed = each * more + PASSING;
        long free = free(directory);
        if (free - needed < LEFT_FREE) {
            throw new StackException(
                    "%,d more tickets take about %d GB on the disk of %s, and %d GB are free, of which 10 are left alone: free %d GB, or choose smaller --sizes or another directory with --keep."
                            .formatted(
                                    more,
                                    needed / GIGA,
                                    directory,
                                    free / GIGA,
                                    (needed + LEFT_FREE - free) / GIGA + 1));
        }
    }

    private static long bytes(Connections connections) throws SQLException {
        return connections.number(
                Connections.SERVER,
                "select sum(pg_database_size(name)) from unnest(string_to_array('%s', ',')) as name"
                        .formatted(String.join(",", PostgresSettings.SERVICE_DATABASES)));
    }

    private static long free(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
