package io.stellwerk.notification.board.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.board.view.BoardSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reads the desk as it is now: numbers over all open tickets, lists of the few that a screen can show. */
@ApplicationScoped
class SqlBoardSnapshots {

    private static final String TICKET = """
            cast(json_build_object('ticketId', ticket_id, 'ticketNumber', ticket_number, 'subject', subject,
                'channel', channel, 'tier', tier, 'queue', queue, 'status', status, 'owner', owner,
                'priority', coalesce(priority, assessed_priority), 'category', coalesce(category, assessed_category),
                'language', language, 'firstResponseDueAt', due_at, 'responded', responded, 'breached', breached,
                'warnedPercent', case when warned_sequence > promise_sequence then warned_percent else 0 end, 'suppressed', exists (
                    select 1 from contact c join suppressed_address s on s.address = lower(c.address)
                    where c.ticket_id = ticket.ticket_id and s.lifted_at is null and s.expires_at > now()), 'receivedAt', received_at, 'updatedAt', changed_at) as text)""";

    private final NotificationConfig.Board config;
    private final BoardCounts counts;

    SqlBoardSnapshots(NotificationConfig config, BoardCounts counts) {
        this.config = config.board();
        this.counts = counts;
    }

    Uni<BoardSnapshot> snapshot(Transaction transaction, Instant now) {
        return BoardRevision.read(transaction)
                .chain(revision -> counts.open(transaction)
                        .chain(open -> oldest(transaction)
                                .chain(oldest -> lanes(transaction)
                                        .chain(lanes -> breachingNext(transaction)
                                                .chain(next -> counts.numbers(transaction, now)
                                                        .map(numbers ->
                                                                new BoardParts(open, oldest, lanes, next, numbers))))))
                        .map(parts -> parts.snapshot(revision, now)));
    }

    private static Uni<List<BoardParts.Oldest>> oldest(Transaction transaction) {
        return transaction.sql("""
                        select cast(json_build_object('tier', t.number, 'receivedAt', received_at) as text)
                        from generate_series(1, 3) as t(number)
                        cross join lateral (
                            select received_at from board_ticket
                            where tier = t.number and status not in ('RESOLVED', 'CLOSED') and received_at is not null
                            order by received_at limit 1) as ticket""", String.class).list().map(rows -> JsonRows.readAll(rows, BoardParts.Oldest.class));
    }

    private Uni<List<BoardSnapshot.Ticket>> lanes(Transaction transaction) {
        return transaction
                .sql("select " + TICKET + """
                         from generate_series(0, 3) as t(number)
                        cross join unnest(array['NEW', 'QUEUED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER']) as l(lane)
                        cross join lateral (
                            select * from board_ticket
                            where tier = t.number and status = l.lane and status not in ('RESOLVED', 'CLOSED')
                            order by due_at, received_at limit cast(:listed as int)) as ticket
                        order by t.number, l.lane, due_at, received_at""", String.class)
                .with("listed", config.listed())
                .list()
                .map(rows -> JsonRows.readAll(rows, BoardSnapshot.Ticket.class));
    }

    private Uni<List<BoardSnapshot.Ticket>> breachingNext(Transaction transaction) {
        return transaction
                .sql("select " + TICKET + """
                         from generate_series(1, 3) as t(number)
                        cross join lateral (
                            select * from board_ticket
                            where tier = t.number and status not in ('RESOLVED', 'CLOSED') and not responded
                                and due_at is not null
                            order by due_at limit cast(:listed as int)) as ticket
                        order by t.number, due_at""", String.class)
                .with("listed", config.breachingNext())
                .list()
                .map(rows -> JsonRows.readAll(rows, BoardSnapshot.Ticket.class));
    }
}
