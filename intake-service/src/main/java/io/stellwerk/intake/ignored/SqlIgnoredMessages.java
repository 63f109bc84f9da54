package io.stellwerk.intake.ignored;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ignored messages in a table. One that became a message of a ticket after all has the same id there. */
@ApplicationScoped
class SqlIgnoredMessages implements IgnoredMessages {

    private static final String ENTRY = """
            select i.id, i.reason, i.author, i.author_name, i.subject, i.mail_size, i.mail is not null,
              coalesce(i.mail_truncated, false), i.received_at, t.id as ticket_id, t.number""";
    private static final String FROM =
            " from ignored_message i left join message m on m.id = i.id left join ticket t on t.id = m.ticket_id";

    private final Database database;

    SqlIgnoredMessages(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<Entry>> find(Filter filter, int limit) {
        String where = " where true" + (filter.reason() == null ? "" : " and i.reason = cast(:reason as text)")
                + (filter.from() == null ? "" : " and i.author = cast(:author as text)")
                + (filter.before() == null ? "" : " and i.id < cast(:before as uuid)");
        return database.read(transaction -> {
            var query = transaction.sql(ENTRY + FROM + where + " order by i.id desc limit cast(:limit as int)");
            if (filter.reason() != null) {
                query.with("reason", filter.reason().name());
            }
            if (filter.from() != null) {
                query.with("author", filter.from());
            }
            if (filter.before() != null) {
                query.with("before", filter.before());
            }
            return query.with("limit", limit)
                    .list()
                    .map(rows -> rows.stream().map(SqlIgnoredMessages::entry).toList());
        });
    }

    @Override
    public Uni<Optional<Kept>> find(UUID id) {
        return database.read(transaction -> transaction
                .sql(ENTRY + ", i.mail" + FROM + " where i.id = :id")
                .with("id", id)
                .list()
                .map(rows -> rows.stream().findFirst().map(row -> new Kept(entry(row), (byte[]) row[11]))));
    }

    @Override
    public Uni<Removed> removeBeyond(Transaction transaction, Limits limits, Instant now) {
        return transaction
                .sql("delete from ignored_message where received_at < cast(:before as timestamptz)")
                .with("before", now.minus(limits.age()))
                .update()
                .chain(aged -> transaction
                        .sql("""
                                delete from ignored_message where id in (
                                  select id from (
                                    select id, row_number() over newest as position,
                                      sum(coalesce(octet_length(mail), 0)) over newest as bytes
                                    from ignored_message window newest as (order by received_at desc, id)) as kept
                                  where position > cast(:most as bigint) or bytes > cast(:bytes as bigint))""")
                        .with("most", (long) limits.count())
                        .with("bytes", limits.bytes())
                        .update()
                        .map(displaced -> new Removed(aged, displaced)));
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Long) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                ((OffsetDateTime) row[8]).toInstant(),
                (UUID) row[9],
                (String) row[10]);
    }
}
