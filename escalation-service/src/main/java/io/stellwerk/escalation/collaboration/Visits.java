package io.stellwerk.escalation.collaboration;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Visits in their table. Whoever has not told for {@link #LINGER} has left. */
@ApplicationScoped
public class Visits {

    /** Time after which nobody believes any more that a silent person is still there. */
    public static final Duration LINGER = Duration.ofSeconds(40);

    private static final int MOST_SHOWN = 20;

    private static final String TELL = """
            insert into visits as v (ticket_id, agent, name, doing, since, seen_at)
            select id, :agent, :name, :doing, :at, :at from tickets where id = :ticket
            on conflict (ticket_id, agent) do update set
                since = case when v.doing = excluded.doing and v.seen_at >= :gone then v.since else excluded.since end,
                name = excluded.name, doing = excluded.doing, seen_at = excluded.seen_at""";

    private static final String OTHERS = """
            select agent, name, doing, since from visits
            where ticket_id = :ticket and agent <> :agent and seen_at >= :gone
            order by doing desc, since, agent limit :most""";

    private final Database database;

    Visits(Database database) {
        this.database = database;
    }

    /** Notes that somebody is at a ticket, and answers who else is; nothing, if there is no such ticket. */
    public Uni<List<Visit>> tell(Visit visit) {
        return database.inTransaction(transaction -> note(transaction, visit)
                .chain(rows -> rows == 0 ? Uni.createFrom().nullItem() : others(transaction, visit)));
    }

    /** Notes that somebody has left a ticket. */
    public Uni<Void> leave(TicketId ticketId, String agent) {
        return database.inTransaction(transaction -> transaction
                .sql("delete from visits where ticket_id = :ticket and agent = :agent")
                .with("ticket", ticketId.value())
                .with("agent", agent)
                .update()
                .replaceWithVoid());
    }

    Uni<Void> forgetBefore(Instant instant) {
        return database.inTransaction(transaction -> transaction
                .sql("delete from visits where seen_at < :instant")
                .with("instant", instant)
                .update()
                .replaceWithVoid());
    }

    private static Uni<Integer> note(Transaction transaction, Visit visit) {
        return transaction
                .sql(TELL)
                .with("ticket", visit.ticketId().value())
                .with("agent", visit.agent())
                .with("name", visit.name())
                .with("doing", visit.doing().name())
                .with("at", visit.since())
                .with("gone", visit.since().minus(LINGER))
                .update();
    }

    private static Uni<List<Visit>> others(Transaction transaction, Visit visit) {
        return transaction
                .sql(OTHERS)
                .with("ticket", visit.ticketId().value())
                .with("agent", visit.agent())
                .with("gone", visit.since().minus(LINGER))
                .with("most", MOST_SHOWN)
                .list()
                .map(rows ->
                        rows.stream().map(row -> visit(visit.ticketId(), row)).toList());
    }

    private static Visit visit(TicketId ticketId, Object[] row) {
        return new Visit(
                ticketId,
                (String) row[0],
                (String) row[1],
                Visit.Doing.valueOf((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant());
    }
}
