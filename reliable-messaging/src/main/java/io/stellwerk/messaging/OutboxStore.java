package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox table, a statement for each use. */
@ApplicationScoped
class OutboxStore {

    /** Tells the outbox's advisory locks from those of anything else in the database. */
    private static final int LOCK_CLASS = 0x5707;

    /** The shard of all records of compacted topics, which are relayed by themselves. */
    static final int COMPACTED = -1;

    /** So long after its last batch, an instance loses the compacted topics to one that has something to publish. */
    private static final Duration KEPT = Duration.ofSeconds(3);

    /** The driver has no array of bytea, and payloads of dead letters need not be text. */
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private static final String OLDEST = """
            select id, created_at, topic, key, headers, payload
            from (select *, sum(coalesce(octet_length(payload), 0) + octet_length(headers)) over before as bytes_before
                  from (select * from outbox where %s order by id limit :rows) as candidates
                  window before as (order by id rows between unbounded preceding and 1 preceding)) as sized
            where coalesce(bytes_before, 0) < :bytes
            order by id""";

    private final MessagingConfig config;

    OutboxStore(MessagingConfig config) {
        this.config = config;
    }

    /** A row with its place in the order of the outbox. */
    record Stored(long id, Instant createdAt, OutboxRow row) {}

    Uni<Void> append(Transaction transaction, List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql("""
                        insert into outbox (shard, topic, key, headers, payload)
                        select r.shard, r.topic, r.key, r.headers, decode(r.payload, 'base64')
                        from unnest(cast(:shards as smallint[]), cast(:topics as text[]), cast(:keys as text[]),
                                    cast(:headers as text[]), cast(:payloads as text[]))
                          with ordinality as r(shard, topic, key, headers, payload, position)
                        order by r.position""")
                .with("shards", rows.stream().map(r -> (short) shard(r)).toArray(Short[]::new))
                .with("topics", rows.stream().map(OutboxRow::topic).toArray(String[]::new))
                .with("keys", rows.stream().map(OutboxRow::key).toArray(String[]::new))
                .with(
                        "headers",
                        rows.stream().map(r -> HeadersJson.write(r.headers())).toArray(String[]::new))
                .with("payloads", rows.stream().map(OutboxStore::base64).toArray(String[]::new))
                .update()
                .replaceWithVoid();
    }

    /** The part of the outbox that a row belongs to. */
    int shard(OutboxRow row) {
        boolean compacted = config.outbox().compactedTopics().orElse(Set.of()).contains(row.topic());
        return compacted ? COMPACTED : row.shard(config.outbox().shards());
    }

    /**
     * Claims the shards that no other relay holds, until the transaction ends. It is a statement of its own, so that the
     * rows are read with a snapshot younger than the lock. The transaction does not outlive an instance that stands still.
     */
    Uni<List<Integer>> claimShards(Transaction transaction) {
        return transaction
                .sql("""
                        with bounded as materialized (select set_config('idle_in_transaction_session_timeout', :idle, true))
                        select s from bounded, generate_series(0, cast(:last as int)) as s
                        where pg_try_advisory_xact_lock(cast(:class as int), s)""", Integer.class)
                .with("idle", longestIdle())
                .with("last", config.outbox().shards() - 1)
                .with("class", LOCK_CLASS)
                .list();
    }

    /**
     * Claims the compacted topics until the transaction ends, if they have something to publish, and says which instance
     * had them last; nothing if another has them, or had them just now.
     */
    Uni<List<UUID>> claimCompacted(Transaction transaction, UUID instance) {
        return transaction
                .sql("""
                        with bounded as materialized (select set_config('idle_in_transaction_session_timeout', :idle, true))
                        update outbox_lane set holder = :instance, used_at = now()
                        from bounded,
                             (select shard, holder from outbox_lane
                              where shard = -1 and exists (select from outbox where shard = -1)
                                and (holder = :instance or used_at < now() - make_interval(secs => :kept))
                              for update skip locked) as before
                        where outbox_lane.shard = before.shard
                        returning before.holder""", UUID.class)
                .with("idle", longestIdle())
                .with("instance", instance)
                .with("kept", (double) KEPT.toSeconds())
                .list();
    }

    private String longestIdle() {
        return Long.toString(config.outbox().publishTimeout().toMillis() * 3 / 2);
    }

    /** The oldest rows of the shards, as many as may be published in one go. */
    Uni<List<Stored>> oldest(Transaction transaction, List<Integer> shards) {
        return oldest(transaction
                .sql(OLDEST.formatted("shard = any(cast(:shards as smallint[]))"))
                .with("shards", shards.stream().map(Integer::shortValue).toArray(Short[]::new)));
    }

    /** The oldest rows of the compacted topics. */
    Uni<List<Stored>> oldestCompacted(Transaction transaction) {
        return oldest(transaction.sql(OLDEST.formatted("shard = -1")));
    }

    private Uni<List<Stored>> oldest(Sql<Object[]> query) {
        return query.with("rows", config.outbox().batchSize())
                .with("bytes", config.outbox().batchBytes())
                .list()
                .map(rows -> rows.stream().map(OutboxStore::stored).toList());
    }

    /** Whether there may be more than these, the oldest ones. */
    boolean isFull(List<Stored> oldest) {
        long bytes = oldest.stream()
                .mapToLong(stored ->
                        stored.row().payloadBytes() + stored.row().headers().length())
                .sum();
        return oldest.size() >= config.outbox().batchSize()
                || bytes >= config.outbox().batchBytes();
    }

    Uni<Void> remove(Transaction transaction, List<Stored> published) {
        return transaction
                .sql("delete from outbox where id = any(cast(:ids as bigint[]))")
                .with("ids", published.stream().map(Stored::id).toArray(Long[]::new))
                .update()
                .replaceWithVoid();
    }

    /** An estimate: ids may have gaps, and not all payloads are as large as the youngest. */
    Uni<OutboxLevel.Level> level(Transaction transaction) {
        return transaction
                .sql("""
                        select coalesce(max(id) - min(id) + 1, 0),
                          (select cast(coalesce(avg(octet_length(payload)), 0) as bigint)
                           from (select payload from outbox order by id desc limit 50) as youngest)
                        from outbox""")
                .one()
                .map(row -> new OutboxLevel.Level((Long) row[0], (Long) row[0] * (Long) row[1]));
    }

    private static @Nullable String base64(OutboxRow row) {
        byte[] payload = row.payload();
        return payload == null ? null : BASE64.encodeToString(payload);
    }

    private static Stored stored(Object[] row) {
        return new Stored(
                (Long) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                new OutboxRow((String) row[2], (String) row[3], HeadersJson.read((String) row[4]), (byte[]) row[5]));
    }
}
