package io.stellwerk.audit;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.UnreadablePayload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statements about the entries that are there. */
@ApplicationScoped
class AuditTable {

    /** Tells this lock from others in the database. */
    private static final int LOCK = 0x61756474;

    /** An instance that stands still with the lock does not keep others from it for longer. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);

    private static final String COLUMNS = """
            select coalesce(number, 0), at, actor_id, actor_name, address, action, subject_kind, subject_id,
              cast(before as text), cast(after as text), trace_id, coalesce(encode(hash, 'hex'), ''), id
            from audit_entry
            """;

    /**
     * Entry that has no place yet.
     *
     * @param id its row
     */
    record Unsealed(long id, SealedEntry entry) {}

    /** Entry in its new place. */
    record Seal(long id, long number, String hash) {}

    /** Number of entries that have a place, and of those that wait for one, of which no more than some thousands are counted. */
    record Level(long sealed, long unsealed) {}

    Uni<Level> level(Transaction transaction) {
        return transaction.sql("""
                        select (select coalesce(max(number), 0) from audit_entry where number is not null),
                          (select count(*) from (select from audit_entry where hash is null limit 10000) as waiting)""").one().map(row -> new Level((Long) row[0], (Long) row[1]));
    }

    /** Claims the chain until the transaction ends. A statement of its own: what is read after it is younger than the lock. */
    Uni<Boolean> claim(Transaction transaction) {
        return transaction
                .sql("""
                        with bounded as materialized (select set_config('idle_in_transaction_session_timeout', :idle, true))
                        select pg_try_advisory_xact_lock(cast(:lock as bigint)) from bounded""", Boolean.class)
                .with("idle", Long.toString(LONGEST_IDLE.toMillis()))
                .with("lock", (long) LOCK)
                .one();
    }

    Uni<ChainHead> head(Transaction transaction) {
        return transaction
                .sql("""
                        select number, encode(hash, 'hex') from audit_entry
                        where number is not null order by number desc limit 1""")
                .list()
                .map(rows -> rows.isEmpty()
                        ? ChainHead.NONE
                        : new ChainHead((Long) rows.getFirst()[0], (String) rows.getFirst()[1]));
    }

    Uni<List<Unsealed>> unsealed(Transaction transaction, int most) {
        return transaction
                .sql(COLUMNS + "where hash is null order by id limit cast(:most as int)")
                .with("most", most)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new Unsealed((Long) row[12], entry(row)))
                        .toList());
    }

    Uni<Void> seal(Transaction transaction, List<Seal> seals) {
        return transaction
                .sql("""
                        update audit_entry e set number = s.number, hash = decode(s.hash, 'hex')
                        from unnest(cast(:ids as bigint[]), cast(:numbers as bigint[]), cast(:hashes as text[]))
                          as s(id, number, hash)
                        where e.id = s.id""")
                .with("ids", seals.stream().map(Seal::id).toArray(Long[]::new))
                .with("numbers", seals.stream().map(Seal::number).toArray(Long[]::new))
                .with("hashes", Column.text(seals, Seal::hash))
                .update()
                .replaceWithVoid();
    }

    /** Entries in their places that match. */
    Uni<List<SealedEntry>> find(Transaction transaction, AuditFilter filter, int most) {
        Sql<Object[]> query = transaction.sql(COLUMNS + filter.where() + " limit cast(:most as int)");
        filter.values().forEach(query::with);
        return query.with("most", most)
                .list()
                .map(rows -> rows.stream().map(AuditTable::entry).toList());
    }

    private static SealedEntry entry(Object[] row) {
        return new SealedEntry(
                (Long) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                values((String) row[8]),
                values((String) row[9]),
                (String) row[10],
                (String) row[11]);
    }

    /** Whatever stands there is shown, also what this service would never write: then the hash tells it. */
    private static @Nullable Map<String, String> values(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            Map<String, String> values = new TreeMap<>();
            Map<?, ?> found = JsonRows.read(json, Map.class);
            found.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
            return values;
        } catch (UnreadablePayload e) {
            return Map.of("unreadable", json);
        }
    }
}
