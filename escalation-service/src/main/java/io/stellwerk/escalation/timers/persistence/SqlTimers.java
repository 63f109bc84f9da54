package io.stellwerk.escalation.timers.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.timers.PendingTimer;
import io.stellwerk.escalation.timers.Timers;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Timers in their table; a claim is a row lock, so a crash gives it back. */
@ApplicationScoped
class SqlTimers implements Timers {

    private static final String SET = """
            insert into timers (ticket_id, kind, set_at, due_at)
            select r.ticket_id, r.kind, r.set_at, r.due_at
            from jsonb_populate_recordset(cast(null as timers), cast(cast(:rows as text) as jsonb)) r""";

    private static final String CLAIM = """
            select id, ticket_id, kind, set_at, due_at, attempts from timers
            where fired_at is null and %s for update skip locked""";

    private static final String CLAIM_DUE = CLAIM.formatted("""
            set_aside_at is null and coalesce(held_until, due_at) <= :now
            order by coalesce(held_until, due_at), id limit :atMost""");

    private static final String CLAIM_THESE = CLAIM.formatted("id = any(cast(:ids as bigint[])) order by due_at, id");

    @Override
    public Uni<Void> set(Transaction transaction, Collection<PendingTimer> timers) {
        if (timers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TimerRow> rows = timers.stream().map(TimerRow::of).toList();
        return transaction.sql(SET).with("rows", JsonRows.write(rows)).update().replaceWithVoid();
    }

    @Override
    public Uni<List<Due>> claim(Transaction transaction, Instant now, int atMost) {
        return due(transaction.sql(CLAIM_DUE).with("now", now).with("atMost", atMost));
    }

    @Override
    public Uni<List<Due>> claim(Transaction transaction, Collection<Long> ids) {
        return due(transaction.sql(CLAIM_THESE).with("ids", ids.toArray(Long[]::new)));
    }

    private static Uni<List<Due>> due(Sql<Object[]> claim) {
        return claim.list().map(rows -> rows.stream().map(SqlTimers::due).toList());
    }

    private static Due due(Object[] row) {
        return new Due(
                (Long) row[0],
                new TicketId((UUID) row[1]),
                (String) row[2],
                ((OffsetDateTime) row[3]).toInstant(),
                ((OffsetDateTime) row[4]).toInstant(),
                (Integer) row[5]);
    }

    @Override
    public Uni<Void> fired(Transaction transaction, List<Due> timers, Instant now) {
        return transaction
                .sql("update timers set fired_at = :now where id = any(cast(:ids as bigint[]))")
                .with("now", now)
                .with("ids", timers.stream().map(Due::id).toArray(Long[]::new))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Long>> hold(Transaction transaction, Collection<Long> ids, RetryPolicy policy, Instant now) {
        return transaction
                .sql("""
                        with held as (
                            update timers
                            set attempts = attempts + 1,
                                held_until = cast(:now as timestamptz)
                                    + make_interval(secs => least(
                                        cast(:longest as double precision),
                                        cast(:first as double precision) * power(2, attempts))),
                                set_aside_at = case when attempts + 1 >= :most then cast(:now as timestamptz) end
                            where id = any(cast(:ids as bigint[])) and fired_at is null and set_aside_at is null
                            returning id, set_aside_at)
                        select id from held where set_aside_at is not null""", Long.class)
                .with("now", now)
                .with("first", policy.first().toMillis() / 1000.0)
                .with("longest", policy.longest().toMillis() / 1000.0)
                .with("most", policy.attempts())
                .with("ids", ids.toArray(Long[]::new))
                .list();
    }
}
