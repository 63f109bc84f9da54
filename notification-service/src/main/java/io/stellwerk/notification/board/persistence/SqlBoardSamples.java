package io.stellwerk.notification.board.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.board.BoardSamples;
import io.stellwerk.notification.board.FlowRange;
import io.stellwerk.notification.board.view.BoardFlow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Samples in their table. The instants are the database's, so that instances whose clocks differ take one sample. */
@ApplicationScoped
class SqlBoardSamples implements BoardSamples {

    private static final String MISSING = """
            select true where not exists (
                select from board_sample where at = date_bin('5 minutes', now(), '2000-01-01T00:00:00Z'))""";

    private static final String TAKE = """
            insert into board_sample (at, tickets, done, tiers)
            select date_bin('5 minutes', now(), '2000-01-01T00:00:00Z'), coalesce(sum(tickets), 0),
                coalesce(sum(tickets) filter (where status = 'DONE'), 0), cast(cast(:tiers as text) as jsonb)
            from (select side, status, tickets from board_count
                  union all select side, status, tickets from board_change) as every_part
            where side = (select side from board_shown)
            on conflict do nothing""";

    /** A part at a time, and by age alone: a clock that is wrong for a moment must not cost more than that. */
    private static final String FORGET = """
            delete from board_sample where at in (
                select at from board_sample where at < now() - cast(:kept as bigint) * interval '1 second'
                order by at limit 100)""";

    /** A board that was rebuilt from topics which keep less than all has fewer tickets, and nobody received less than none. */
    private static final String BETWEEN = """
            select cast(json_build_object('at', at, 'tiers', tiers, 'received', greatest(0, coalesce(received, 0)),
                'resolved', greatest(0, coalesce(resolved, 0))) as text)
            from (select at, tiers, tickets - lag(tickets) over (order by at) as received,
                    done - lag(done) over (order by at) as resolved
                  from board_sample
                  where at <= cast(:to as timestamptz) and at >= coalesce(
                    (select max(at) from board_sample where at < cast(:from as timestamptz)), cast(:from as timestamptz))) as grown
            where at >= cast(:from as timestamptz) order by at""";

    private final BoardCounts counts;

    SqlBoardSamples(BoardCounts counts) {
        this.counts = counts;
    }

    @Override
    public Uni<Void> take(Transaction transaction, Duration keptFor) {
        return transaction
                .sql(MISSING, Boolean.class)
                .list()
                .chain(missing -> missing.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : counts.open(transaction)
                                .chain(open -> transaction
                                        .sql(TAKE)
                                        .with("tiers", JsonRows.write(tiers(open)))
                                        .update())
                                .chain(() -> transaction
                                        .sql(FORGET)
                                        .with("kept", keptFor.toSeconds())
                                        .update())
                                .replaceWithVoid());
    }

    static List<BoardFlow.Tier> tiers(List<BoardCount> open) {
        Lanes lanes = new Lanes(open);
        return Lanes.TIERS.stream()
                .map(tier -> new BoardFlow.Tier(
                        tier,
                        lanes.waiting(tier).tickets(),
                        lanes.inProgress(tier).tickets(),
                        lanes.waitingForCustomer(tier).tickets(),
                        new BoardFlow.Breached(
                                lanes.waiting(tier).breached(),
                                lanes.inProgress(tier).breached(),
                                lanes.waitingForCustomer(tier).breached())))
                .toList();
    }

    @Override
    public Uni<List<BoardFlow.Sample>> between(Transaction transaction, FlowRange range) {
        return transaction
                .sql(BETWEEN, String.class)
                .with("from", range.from())
                .with("to", range.to())
                .list()
                .map(rows -> JsonRows.readAll(rows, BoardFlow.Sample.class));
    }
}
