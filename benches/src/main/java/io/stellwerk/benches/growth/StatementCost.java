package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What PostgreSQL's own statistics say about the statements of the four databases.
 *
 * @param millis time in the executor
 * @param blocks blocks looked at
 * @param reads blocks that were not in PostgreSQL's buffers
 * @param walBytes what was written into the log
 */
record StatementCost(double millis, double blocks, double reads, double walBytes) {

    private static final String OF_SERVICES = """
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname in ('intake', 'triage', 'escalation', 'notification')
                and pg_get_userbyid(s.userid) = d.datname""";

    private static final String SUM = """
            select coalesce(sum(total_exec_time), 0), coalesce(sum(shared_blks_hit + shared_blks_read), 0),
                coalesce(sum(shared_blks_read), 0), coalesce(sum(wal_bytes), 0)
            """ + OF_SERVICES;

    private static final String DEAREST = """
            select d.datname as service, regexp_replace(query, '\\s+', ' ', 'g') as statement, calls, mean_exec_time,
                (shared_blks_hit + shared_blks_read) / calls::float8 as blocks, total_exec_time
            """ + OF_SERVICES + " order by total_exec_time desc limit 6";

    /** A statement: how often it ran, how long a run took on the average, and how many blocks it looked at. */
    record Statement(String service, String statement, long calls, double meanMillis, double blocks) {}

    /** Forgets what was. */
    static void reset(Connection connection) throws SQLException {
        Connections.execute(connection, List.of("select pg_stat_statements_reset()"));
    }

    /** Since the last reset. */
    static StatementCost read(Connection connection) throws SQLException {
        return Connections.query(
                        connection,
                        SUM,
                        row -> new StatementCost(
                                row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .getFirst();
    }

    /** Those that took most of the time since the last reset. */
    static List<Statement> dearest(Connection connection) throws SQLException {
        return Connections.query(
                connection,
                DEAREST,
                row -> new Statement(
                        row.getString("service"),
                        row.getString("statement"),
                        row.getLong("calls"),
                        row.getDouble("mean_exec_time"),
                        row.getDouble("blocks")));
    }

    /** What each of so many operations cost, beyond what would have been used without any. */
    StatementCost each(StatementCost idlePerSecond, double seconds, long operations) {
        return new StatementCost(
                (millis - idlePerSecond.millis * seconds) / operations,
                (blocks - idlePerSecond.blocks * seconds) / operations,
                (reads - idlePerSecond.reads * seconds) / operations,
                (walBytes - idlePerSecond.walBytes * seconds) / operations);
    }
}
