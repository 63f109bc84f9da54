package io.stellwerk.notification.board.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.Board;
import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.board.view.BoardSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The board's table. */
@ApplicationScoped
class SqlBoard implements Board {

    /**
     * The columns are those of the record, in the table's order; the driver prepares a statement of more than 2,048 characters
     * anew each time. The same rules as {@link BoardRow#and}: what is known stays, the highest sequence counts, and of the
     * promises the newest.
     */
    static final String UPSERT = """
            as b select r.* from jsonb_populate_recordset(cast(null as board_ticket), cast(cast(:rows as text) as jsonb)) r
            order by r.ticket_id
            on conflict (ticket_id) do update set
                ticket_number = coalesce(b.ticket_number, excluded.ticket_number),
                subject = coalesce(b.subject, excluded.subject),
                channel = coalesce(b.channel, excluded.channel),
                received_at = coalesce(b.received_at, excluded.received_at),
                assessed_category = coalesce(excluded.assessed_category, b.assessed_category),
                assessed_priority = coalesce(excluded.assessed_priority, b.assessed_priority),
                (sequence, status, tier, queue, owner, priority, category, language, changed_at) = (
                    select s.* from (values
                        (b.sequence, b.status, b.tier, b.queue, b.owner, b.priority, b.category, b.language,
                            b.changed_at),
                        (excluded.sequence, excluded.status, excluded.tier, excluded.queue, excluded.owner,
                            excluded.priority, excluded.category, excluded.language, excluded.changed_at)
                    ) as s(n) order by n desc limit 1),
                (due_next, due_sequence, due_at) = (
                    select d.* from (values (b.due_next, b.due_sequence, b.due_at),
                        (excluded.due_next, excluded.due_sequence, excluded.due_at)) as d(x, n)
                    order by x desc, n desc limit 1),
                (warned_sequence, warned_percent) = (
                    select w.* from (values (b.warned_sequence, b.warned_percent),
                        (excluded.warned_sequence, excluded.warned_percent)) as w(n, p) order by n desc, p desc limit 1),
                (promise_sequence, responded_sequence, breached_sequence, responded, breached) = (
                    select p, r, c, r > p, c > p from (values (greatest(b.promise_sequence, excluded.promise_sequence),
                        greatest(b.responded_sequence, excluded.responded_sequence),
                        greatest(b.breached_sequence, excluded.breached_sequence))) as c(p, r, c))""";

    private final SqlBoardSnapshots queries;
    private final BoardCounts counts;

    SqlBoard(SqlBoardSnapshots queries, BoardCounts counts) {
        this.queries = queries;
        this.counts = counts;
    }

    @Override
    public Uni<Void> record(Transaction transaction, Collection<BoardRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : upsert(transaction, "board_ticket", rows)
                        .chain(() -> BoardRevision.raise(transaction))
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> stir(Transaction transaction) {
        return BoardRevision.raise(transaction).replaceWithVoid();
    }

    /** Adds the rows to this board or to the next one. */
    static Uni<Integer> upsert(Transaction transaction, String table, Collection<BoardRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction
                        .sql("insert into " + table + " " + UPSERT)
                        .with(
                                "rows",
                                JsonRows.write(
                                        rows.stream().map(BoardRecord::of).toList()))
                        .update();
    }

    @Override
    public Uni<Long> revision(Transaction transaction) {
        return BoardRevision.read(transaction);
    }

    @Override
    public Uni<BoardSnapshot> snapshot(Transaction transaction, Instant now) {
        return queries.snapshot(transaction, now);
    }

    @Override
    public Uni<List<BoardCount>> counts(Transaction transaction) {
        return counts.open(transaction);
    }

    @Override
    public Uni<Void> sumUp(Transaction transaction) {
        return counts.sumUp(transaction);
    }
}
