package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read from the table of the dead letters. */
@ApplicationScoped
class DeadLetterRows {

    private static final String COLUMNS = """
            select id, place, state, consumer, topic, source_partition, source_offset, key, event_id, type, subject, reason,
                   stack, attempts, parked_at, waits_behind, settled_at, discard_reason
            from dead_letter
            """;

    private static final String MATCHING = """
            where place > :after
              and (cast(:state as text) is null or state = :state) and (cast(:topic as text) is null or topic = :topic)
              and (cast(:consumer as text) is null or consumer = :consumer)
              and (cast(:key as text) is null or key = :key)""";

    private static final String FAILED = " and state = 'PARKED' and waits_behind is null";

    /** Letters in the order in which they were parked. */
    Uni<List<DeadLetterSummary>> page(Transaction transaction, DeadLetterQuery query) {
        return matching(transaction.sql(COLUMNS + MATCHING + " order by place limit :rows"), query)
                .with("rows", query.limit())
                .list()
                .map(rows -> rows.stream().map(DeadLetterRows::letter).toList());
    }

    /** Those of the parked letters that failed themselves; the ones behind them follow by themselves. */
    Uni<List<DeadLetterSummary>> failed(Transaction transaction, DeadLetterQuery query) {
        return matching(transaction.sql(COLUMNS + MATCHING + FAILED + " order by place limit :rows"), query)
                .with("rows", query.limit())
                .list()
                .map(rows -> rows.stream().map(DeadLetterRows::letter).toList());
    }

    /** How many there are of those. */
    Uni<Long> countFailed(Transaction transaction, DeadLetterQuery query) {
        return matching(transaction.sql("select count(*) from dead_letter " + MATCHING + FAILED, Long.class), query)
                .one();
    }

    Uni<Optional<DeadLetterSummary>> find(Transaction transaction, UUID id) {
        return transaction
                .sql(COLUMNS + "where id = :id")
                .with("id", id)
                .oneOrNothing()
                .map(row -> Optional.ofNullable(row).map(DeadLetterRows::letter));
    }

    Uni<Optional<DeadLetterSummary.Content>> content(Transaction transaction, UUID id) {
        return transaction
                .sql("select headers, payload, key_bytes from dead_letter where id = :id")
                .with("id", id)
                .oneOrNothing()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new DeadLetterSummary.Content(
                                HeadersJson.read((String) found[0]), (byte[]) found[1], (byte[]) found[2])));
    }

    /** The first letter that is still parked of the same key, if it is parked only because of one that is settled by now. */
    Uni<Optional<UUID>> released(Transaction transaction, DeadLetterSummary settled) {
        return transaction
                .sql("""
                        select id from (
                            select id, waits_behind from dead_letter
                            where state = 'PARKED' and holds_back and consumer = :consumer and key = :key
                            order by place limit 1) as head
                        where waits_behind is not null""", UUID.class)
                .with("consumer", settled.consumer())
                .with("key", settled.origin().key())
                .oneOrNothing()
                .map(Optional::ofNullable);
    }

    /** Such letters of all keys, those behind the given one before the others. */
    Uni<List<UUID>> released(Transaction transaction, @Nullable UUID after, int atMost) {
        return transaction
                .sql("""
                        select l.id from dead_letter l
                        where l.state = 'PARKED' and l.holds_back and l.waits_behind is not null
                          and not exists (
                            select from dead_letter a
                            where a.state = 'PARKED' and a.holds_back and a.consumer = l.consumer and a.key = l.key
                              and a.place < l.place)
                        order by l.place <= coalesce((select place from dead_letter where id = cast(:after as uuid)), 0), l.place
                        limit :rows""", UUID.class)
                .with("after", after)
                .with("rows", atMost)
                .list();
    }

    private static <T> Sql<T> matching(Sql<T> question, DeadLetterQuery query) {
        DeadLetterSummary.State state = query.state();
        return question.with("after", query.after())
                .with("state", state == null ? null : state.name())
                .with("topic", query.topic())
                .with("consumer", query.consumer())
                .with("key", query.key());
    }

    private static DeadLetterSummary letter(Object[] row) {
        return new DeadLetterSummary(
                (UUID) row[0],
                (Long) row[1],
                DeadLetterSummary.State.valueOf((String) row[2]),
                (String) row[3],
                new DeadLetterSummary.Origin((String) row[4], (Integer) row[5], (Long) row[6], (String) row[7]),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (Integer) row[13],
                ((OffsetDateTime) row[14]).toInstant(),
                (UUID) row[15],
                settlement((OffsetDateTime) row[16], (String) row[17]));
    }

    private static DeadLetterSummary.@Nullable Settlement settlement(
            @Nullable OffsetDateTime at, @Nullable String discardReason) {
        return at == null ? null : new DeadLetterSummary.Settlement(at.toInstant(), discardReason);
    }
}
