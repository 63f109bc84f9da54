package io.stellwerk.notification.board.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.replytokens.ConfiguredIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The board's numbers. Triggers keep them with each change of a ticket or a mail, so that nobody has to count. */
@ApplicationScoped
class BoardCounts {

    private static final int STEP = 50_000;
    private static final Duration DAY = Duration.ofDays(1);

    private static final String OPEN = """
            select cast(json_build_object('tier', tier, 'status', status, 'tickets', sum(tickets),
                'breached', coalesce(sum(tickets) filter (where breached), 0)) as text)
            from (select side, tier, status, breached, tickets from board_count
                  union all select side, tier, status, breached, tickets from board_change) as every_part
            where side = (select side from board_shown) and status <> 'DONE'
            group by tier, status having sum(tickets) <> 0""";

    private static final String NUMBERS = """
            select cast(json_build_object(
                'doneToday', (
                    select coalesce(sum(tickets), 0)
                    from (select side, status, done_at, tickets from board_count
                          union all select side, status, done_at, tickets from board_change) as every_part
                    where side = (select side from board_shown) and status = 'DONE'
                        and done_at > cast(:dayAgo as timestamptz) - interval '10 minutes'),
                'pending', coalesce(sum(notifications) filter (where state = 'PENDING'), 0),
                'waitingForContact', coalesce(sum(notifications) filter (where state = 'WAITING_FOR_CONTACT'), 0),
                'inDoubt', coalesce(sum(notifications) filter (where state = 'IN_DOUBT'), 0),
                'delivered', coalesce(sum(notifications) filter (where state = 'DELIVERED'), 0),
                'failed', coalesce(sum(notifications) filter (where state = 'FAILED'), 0),
                'suppressed', coalesce(sum(notifications) filter (where state = 'SUPPRESSED'), 0),
                'storm', (select state from storm_breaker where mailbox = cast(:mailbox as text))) as text)
            from (select state, settled_at, notifications from notification_count
                  union all select state, settled_at, notifications from notification_change) as every_part
            where settled_at = '-infinity' or settled_at > cast(:dayAgo as timestamptz) - interval '10 minutes'""";

    private static final String SUM_UP_BOARD = """
            with gone as (
                delete from board_change where id = any(array(
                    select id from board_change order by id limit :step for update skip locked))
                returning side, tier, status, breached, done_at, tickets)
            insert into board_count as counts (side, tier, status, breached, done_at, tickets)
            select side, tier, status, breached, done_at, sum(tickets) from gone
            group by side, tier, status, breached, done_at order by side, tier, status, breached, done_at
            on conflict (side, tier, status, breached, done_at)
                do update set tickets = counts.tickets + excluded.tickets""";

    private static final String SUM_UP_MAILS = """
            with gone as (
                delete from notification_change where id = any(array(
                    select id from notification_change order by id limit :step for update skip locked))
                returning state, settled_at, notifications)
            insert into notification_count as counts (state, settled_at, notifications)
            select state, settled_at, sum(notifications) from gone
            group by state, settled_at order by state, settled_at
            on conflict (state, settled_at) do update set notifications = counts.notifications + excluded.notifications""";

    /** The board's totals need them (see {@link SqlBoardSamples}); when they were done, nobody asks any more. */
    private static final String FOLD_DONE = """
            with gone as (
                delete from board_count where done_at > '-infinity' and done_at < now() - interval '2 days'
                returning side, tier, status, breached, tickets)
            insert into board_count as counts (side, tier, status, breached, done_at, tickets)
            select side, tier, status, breached, '-infinity', sum(tickets) from gone
            group by side, tier, status, breached order by side, tier, status, breached
            on conflict (side, tier, status, breached, done_at)
                do update set tickets = counts.tickets + excluded.tickets""";

    private static final String FORGET_SETTLED = """
            delete from notification_count where settled_at > '-infinity' and settled_at < now() - interval '2 days'""";

    private final ConfiguredIdentity identity;

    BoardCounts(ConfiguredIdentity identity) {
        this.identity = identity;
    }

    /** The open tickets of the board that is shown. */
    Uni<List<BoardCount>> open(Transaction transaction) {
        return transaction.sql(OPEN, String.class).list().map(rows -> JsonRows.readAll(rows, BoardCount.class));
    }

    /** The other numbers; those of a day may be those of ten minutes more. */
    Uni<BoardParts.Numbers> numbers(Transaction transaction, Instant now) {
        return transaction
                .sql(NUMBERS, String.class)
                .with("dayAgo", now.minus(DAY))
                .with("mailbox", identity.get().address())
                .one()
                .map(row -> JsonRows.read(row, BoardParts.Numbers.class));
    }

    /** Sums up what has changed, and keeps no days that are over apart. A board must not be emptied meanwhile. */
    Uni<Void> sumUp(Transaction transaction) {
        return transaction
                .sql("select side from board_shown for share", Short.class)
                .one()
                .chain(() -> transaction.sql(SUM_UP_BOARD).with("step", STEP).update())
                .chain(() -> transaction.sql(SUM_UP_MAILS).with("step", STEP).update())
                .chain(() -> transaction.sql(FOLD_DONE).update())
                .chain(() -> transaction.sql(FORGET_SETTLED).update())
                .replaceWithVoid();
    }
}
