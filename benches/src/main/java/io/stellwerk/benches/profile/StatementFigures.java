package io.stellwerk.benches.profile;

import io.stellwerk.benches.measuring.Connections;
import java.sql.SQLException;
import java.util.List;

/**
 * Cost of a statement of the services, as {@code pg_stat_statements} counted it.
 *
 * @param text the statement, with its values left out
 * @param millis the time of all calls together, with the waiting for locks and for the disk
 * @param walBytes what it wrote to the write-ahead log
 */
record StatementFigures(String database, String text, long calls, long rows, double millis, long walBytes) {

    private static final String QUERY = """
            select datname, query, sum(calls)::bigint as calls, sum(rows)::bigint as rows,
                   sum(total_exec_time) as millis, sum(wal_bytes)::bigint as wal
            from pg_stat_statements
            join pg_database on pg_database.oid = dbid
            join pg_user on usesysid = userid
            where usename = datname
            group by datname, query
            order by millis desc
            """;

    /** Resets the counters. */
    static void reset(Connections server) throws SQLException {
        server.execute(
                Connections.SERVER,
                "create extension if not exists pg_stat_statements",
                "select pg_stat_statements_reset()");
    }

    /** Returns the statements since the last reset, the one that took longest first. */
    static List<StatementFigures> read(Connections server) throws SQLException {
        return server.query(
                Connections.SERVER,
                QUERY,
                row -> new StatementFigures(
                        row.getString("datname"),
                        row.getString("query").replaceAll("\\s+", " ").strip(),
                        row.getLong("calls"),
                        row.getLong("rows"),
                        row.getDouble("millis"),
                        row.getLong("wal")));
    }

    /** Returns the statement and its figures in one line. */
    String line() {
        return "%-12s %,10d calls %,12d rows %,12.0f ms %,10d KiB WAL  %s"
                .formatted(database, calls, rows, millis, walBytes / 1024, text);
    }
}
