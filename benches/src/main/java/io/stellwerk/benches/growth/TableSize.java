package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.embedded.PostgresSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a table takes on the disk. */
record TableSize(String service, String table, long rows, long tableBytes, long indexBytes) {

    private static final String SIZES = """
            select c.relname, greatest(c.reltuples, 0)::bigint, pg_table_size(c.oid), pg_indexes_size(c.oid)
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'""";

    /** The tables of all services, the largest first. */
    static List<TableSize> all(Connections connections) throws SQLException {
        List<TableSize> all = new ArrayList<>();
        for (String service : PostgresSettings.SERVICE_DATABASES) {
            all.addAll(connections.query(
                    service,
                    SIZES,
                    row -> new TableSize(service, row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4))));
        }
        all.sort(Comparator.comparingLong(TableSize::bytes).reversed());
        return all;
    }

    long bytes() {
        return tableBytes + indexBytes;
    }
}
