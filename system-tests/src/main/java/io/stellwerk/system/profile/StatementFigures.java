package io.stellwerk.system.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What a statement took, wherever it was sent from.
 *
 * @param text the statement, with its values left out
 * @param millis the time of all calls together, with the waiting for locks and for the disk
 * @param walBytes what it wrote to the write-ahead log
 */
public record StatementFigures(String database, String text, long calls, long rows, double millis, long walBytes) {

    private static final String QUERY = """
            select datname, query, sum(calls)::bigint as calls, sum(rows)::bigint as rows,
                   sum(total_exec_time) as millis, sum(wal_bytes)::bigint as wal
            from pg_stat_statements
            join pg_database on pg_database.oid = dbid
            join pg_user on usesysid = userid
            where usename = 'stellwerk'
            group by datname, query
            order by millis desc
            """;

    /** Lets the server count from nothing. */
    static void reset(DatabaseServer server) {
        server.execute("create extension if not exists pg_stat_statements");
        server.execute("select pg_stat_statements_reset()");
    }

    /** What the services have sent since then, the longest first. */
    static List<StatementFigures> read(DatabaseServer server) {
        List<StatementFigures> statements = new ArrayList<>();
        server.forEach(
                QUERY,
                row -> statements.add(new StatementFigures(
                        row.getString("datname"),
                        row.getString("query").replaceAll("\\s+", " ").strip(),
                        row.getLong("calls"),
                        row.getLong("rows"),
                        row.getDouble("millis"),
                        row.getLong("wal"))));
        return statements;
    }
}
