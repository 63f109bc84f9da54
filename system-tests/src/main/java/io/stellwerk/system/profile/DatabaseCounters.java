package io.stellwerk.system.profile;

import io.stellwerk.system.measuring.Connections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What PostgreSQL has counted up to a moment.
 *
 * @param commits transactions by the database that they were on
 * @param written transactions that changed something
 * @param walBytes how far the write-ahead log has come
 * @param disk by the kind of file and who wrote it, what went to the disk
 */
record DatabaseCounters(Map<String, Long> commits, long written, long walBytes, Map<String, Disk> disk) {

    private static final String COMMITS =
            "select datname, xact_commit from pg_stat_database where datname <> 'postgres' and datname not like 'template%'";

    private static final String DISK = """
            select object || ', ' || backend_type, sum(writes), sum(write_bytes), sum(fsyncs), sum(fsync_time)
            from pg_stat_io group by 1 having sum(writes) > 0 or sum(fsyncs) > 0 order by 1
            """;

    /** Writes and calls that waited until what was written is on the disk. */
    record Disk(long writes, long writtenBytes, long fsyncs, double fsyncMillis) {

        Disk minus(Disk earlier) {
            return new Disk(
                    writes - earlier.writes,
                    writtenBytes - earlier.writtenBytes,
                    fsyncs - earlier.fsyncs,
                    fsyncMillis - earlier.fsyncMillis);
        }
    }

    static DatabaseCounters read(Connections connections) throws SQLException {
        try (Connection server = connections.to(Connections.SERVER)) {
            return new DatabaseCounters(
                    byName(server, COMMITS, row -> row.getLong(2)),
                    Connections.number(server, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint"),
                    Connections.number(server, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"),
                    byName(server, DISK, DatabaseCounters::disk));
        }
    }

    private static <V> Map<String, V> byName(Connection server, String query, Connections.Row<V> value)
            throws SQLException {
        Map<String, V> byName = new LinkedHashMap<>();
        Connections.query(server, query, row -> Map.entry(row.getString(1), value.of(row)))
                .forEach(row -> byName.put(row.getKey(), row.getValue()));
        return byName;
    }

    private static Disk disk(ResultSet row) throws SQLException {
        return new Disk(row.getLong(2), row.getLong(3), row.getLong(4), row.getDouble(5));
    }

    DatabaseCounters minus(DatabaseCounters earlier) {
        Map<String, Long> moreCommits = new LinkedHashMap<>();
        commits.forEach((name, now) -> moreCommits.put(name, now - earlier.commits.getOrDefault(name, 0L)));
        Map<String, Disk> moreDisk = new LinkedHashMap<>();
        disk.forEach((kind, now) ->
                moreDisk.put(kind, now.minus(earlier.disk.getOrDefault(kind, new Disk(0, 0, 0, 0)))));
        return new DatabaseCounters(moreCommits, written - earlier.written, walBytes - earlier.walBytes, moreDisk);
    }
}
