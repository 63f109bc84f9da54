package io.stellwerk.notification.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Sql;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.application.BoardSnapshot;
import io.stellwerk.notification.application.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the desk as it is now: numbers over all open tickets, lists of the few that a screen can show. */
@ApplicationScoped
class BoardQueries {

    private static final Duration DAY = Duration.ofDays(1);

    private static final String TICKET = """
            cast(json_build_object('ticketId', ticket_id, 'ticketNumber', ticket_number, 'subject', subject,
                'channel', channel, 'tier', tier, 'queue', queue, 'status', status, 'owner', owner,
                'priority', coalesce(priority, assessed_priority), 'category', coalesce(category, assessed_category),
                'language', language, 'firstResponseDueAt', due_at, 'responded', responded, 'breached', breached,
                'warnedPercent', warned_percent, 'receivedAt', received_at, 'updatedAt', changed_at) as text)""";

    private final NotificationConfig.Board config;
    private final Desk desk;

    BoardQueries(NotificationConfig config, Desk desk) {
        this.config = config.board();
        this.desk = desk;
    }

    Uni<BoardSnapshot> snapshot(Mutiny.Session session, Instant now) {
        return BoardRevision.read(session)
                .chain(revision -> counts(session)
                        .chain(counts -> lanes(session)
                                .chain(lanes -> breachingNext(session)
                                        .chain(next -> numbers(session, now)
                                                .map(numbers -> new BoardParts(counts, lanes, next, numbers)))))
                        .map(parts -> parts.snapshot(revision, now)));
    }

    private static Uni<List<BoardParts.Count>> counts(Mutiny.Session session) {
        return Sql.on(session, """
                        select cast(json_build_object('tier', tier, 'status', status, 'tickets', count(*),
                            'breached', count(*) filter (where breached), 'oldest', min(received_at)) as text)
                        from board_ticket where status not in ('RESOLVED', 'CLOSED') group by tier, status""", String.class).list().map(rows -> JsonRows.read(rows, BoardParts.Count.class));
    }

    private Uni<List<BoardSnapshot.Ticket>> lanes(Mutiny.Session session) {
        return Sql.on(session, "select " + TICKET + """
                         from generate_series(0, 3) as t(number)
                        cross join unnest(array['NEW', 'QUEUED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER']) as l(lane)
                        cross join lateral (
                            select * from board_ticket
                            where tier = t.number and status = l.lane and status not in ('RESOLVED', 'CLOSED')
                            order by due_at, received_at limit cast(:listed as int)) as ticket
                        order by t.number, l.lane, due_at, received_at""", String.class)
                .with("listed", config.listed())
                .list()
                .map(rows -> JsonRows.read(rows, BoardSnapshot.Ticket.class));
    }

    private Uni<List<BoardSnapshot.Ticket>> breachingNext(Mutiny.Session session) {
        return Sql.on(session, "select " + TICKET + """
                         from generate_series(1, 3) as t(number)
                        cross join lateral (
                            select * from board_ticket
                            where tier = t.number and status not in ('RESOLVED', 'CLOSED') and not responded
                                and due_at is not null
                            order by due_at limit cast(:listed as int)) as ticket
                        order by t.number, due_at""", String.class)
                .with("listed", config.breachingNext())
                .list()
                .map(rows -> JsonRows.read(rows, BoardSnapshot.Ticket.class));
    }

    private Uni<BoardParts.Numbers> numbers(Mutiny.Session session, Instant now) {
        return Sql.on(session, """
                        select cast(json_build_object(
                            'doneToday', (select count(*) from board_ticket
                                where status in ('RESOLVED', 'CLOSED') and changed_at > cast(:dayAgo as timestamptz)),
                            'pending', count(*) filter (where state in ('PENDING', 'CLAIMED', 'TRANSMITTING')),
                            'waitingForContact', count(*) filter (where state = 'WAITING_FOR_CONTACT'),
                            'inDoubt', count(*) filter (where state = 'IN_DOUBT'),
                            'delivered', count(*) filter (where state = 'DELIVERED'),
                            'failed', count(*) filter (where state = 'FAILED'),
                            'suppressed', count(*) filter (where state = 'SUPPRESSED'),
                            'storm', (select state from storm_breaker where mailbox = cast(:mailbox as text))) as text)
                        from notification
                        where state in ('PENDING', 'CLAIMED', 'TRANSMITTING', 'WAITING_FOR_CONTACT', 'IN_DOUBT')
                            or state in ('DELIVERED', 'FAILED', 'SUPPRESSED') and changed_at > cast(:dayAgo as timestamptz)""", String.class)
                .with("dayAgo", now.minus(DAY))
                .with("mailbox", desk.identity().address())
                .one()
                .map(row -> JsonRows.read(row, BoardParts.Numbers.class));
    }
}
