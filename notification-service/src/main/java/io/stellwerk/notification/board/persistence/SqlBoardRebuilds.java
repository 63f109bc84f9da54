package io.stellwerk.notification.board.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.BoardRebuilds;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.board.RebuildPhase;
import io.stellwerk.notification.board.view.RebuildState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The rebuild's only row. Leases are by the database's clock, which all instances share. */
@ApplicationScoped
class SqlBoardRebuilds implements BoardRebuilds {

    private static final String UNFINISHED = "state in ('FILLING', 'CATCHING_UP')";

    /** Result of a claim, as JSON. */
    record Claimed(RebuildPhase state, Map<String, Long> positions, long unusable) {}

    @Override
    public Uni<Boolean> request(Transaction transaction) {
        return transaction
                .sql("""
                        insert into board_rebuild as r (state, requested_at) values ('FILLING', now())
                        on conflict (one) do update set state = 'FILLING', requested_at = now(), finished_at = null,
                            claimed_by = null, claimed_until = '-infinity', positions = '{}', events_read = 0,
                            events_to_read = 0, unusable = 0, failures = 0, reason = null
                        where r.state in ('DONE', 'FAILED')""")
                .update()
                .chain(written -> written == 0
                        ? Uni.createFrom().item(false)
                        : transaction
                                .sql("truncate board_next.board_ticket")
                                .update()
                                .replaceWith(true));
    }

    @Override
    public Uni<RebuildState> state(Transaction transaction) {
        return transaction
                .sql("""
                        select cast(json_build_object('state', state, 'requestedAt', requested_at,
                            'finishedAt', finished_at, 'eventsRead', events_read, 'eventsToRead', events_to_read,
                            'unusable', unusable, 'reason', reason) as text) from board_rebuild""", String.class)
                .list()
                .map(rows -> rows.isEmpty() ? RebuildState.NONE : JsonRows.read(rows.getFirst(), RebuildState.class));
    }

    @Override
    public Uni<Optional<Claim>> claim(Transaction transaction, String instance, Duration lease) {
        return transaction
                .sql("""
                        update board_rebuild set claimed_by = cast(:instance as text),
                            claimed_until = now() + make_interval(secs => cast(:lease as double precision))
                        where %s and (claimed_until < now() or claimed_by = cast(:instance as text))
                        returning cast(json_build_object('state', state, 'positions', cast(positions as json),
                            'unusable', unusable) as text)""".formatted(UNFINISHED), String.class)
                .with("instance", instance)
                .with("lease", lease.toMillis() / 1000.0)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> JsonRows.read(row, Claimed.class))
                        .map(row -> new Claim(row.state(), row.positions(), row.unusable()))
                        .findFirst());
    }

    @Override
    public Uni<Void> advance(Transaction transaction, String instance, Duration lease, Progress progress) {
        return held(transaction
                .sql("""
                        update board_rebuild set positions = cast(:positions as text), events_read = :read,
                            events_to_read = :toRead, unusable = :unusable, failures = 0, reason = null,
                            claimed_until = now() + make_interval(secs => cast(:lease as double precision))
                        where claimed_by = cast(:instance as text) and\s""" + UNFINISHED)
                .with("positions", JsonRows.write(progress.positions()))
                .with("read", progress.eventsRead())
                .with("toRead", progress.eventsToRead())
                .with("unusable", progress.unusable())
                .with("lease", lease.toMillis() / 1000.0)
                .with("instance", instance)
                .update());
    }

    @Override
    public Uni<Void> recordNext(Transaction transaction, Collection<BoardRow> rows) {
        return SqlBoard.upsert(transaction, "board_next.board_ticket", rows).replaceWithVoid();
    }

    @Override
    public Uni<Void> show(Transaction transaction, String instance) {
        return held(transaction
                        .sql("update board_rebuild set state = 'CATCHING_UP'"
                                + " where state = 'FILLING' and claimed_by = cast(:instance as text)")
                        .with("instance", instance)
                        .update())
                .chain(() -> transaction
                        .sql("select cast(show_next_board() as text)", String.class)
                        .list())
                .chain(() -> BoardRevision.raise(transaction))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> finish(Transaction transaction, String instance) {
        return held(transaction
                .sql("update board_rebuild set state = 'DONE', finished_at = now()"
                        + " where state = 'CATCHING_UP' and claimed_by = cast(:instance as text)")
                .with("instance", instance)
                .update());
    }

    @Override
    public Uni<Void> failed(Transaction transaction, String instance, String reason, int mostInARow) {
        return transaction
                .sql("""
                        update board_rebuild set failures = failures + 1, reason = cast(:reason as text),
                            claimed_until = '-infinity',
                            state = case when failures + 1 >= cast(:most as int) then 'FAILED' else state end,
                            finished_at = case when failures + 1 >= cast(:most as int) then now() end
                        where claimed_by = cast(:instance as text) and\s""" + UNFINISHED)
                .with("reason", reason)
                .with("most", mostInARow)
                .with("instance", instance)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> giveBack(Transaction transaction, String instance) {
        return transaction
                .sql("update board_rebuild set claimed_until = '-infinity'"
                        + " where claimed_by = cast(:instance as text)")
                .with("instance", instance)
                .update()
                .replaceWithVoid();
    }

    private static Uni<Void> held(Uni<Integer> written) {
        return written.chain(rows -> rows == 1
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new IllegalStateException("another instance has taken the rebuild over")));
    }
}
