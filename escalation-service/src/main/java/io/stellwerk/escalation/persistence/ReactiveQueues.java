package io.stellwerk.escalation.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.QueueCount;
import io.stellwerk.escalation.application.Queues;
import io.stellwerk.escalation.domain.Priority;
import io.stellwerk.escalation.domain.Status;
import io.stellwerk.escalation.domain.Tier;
import io.stellwerk.messaging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts that are kept with each change of a ticket, so that nobody has to count tickets. */
@ApplicationScoped
class ReactiveQueues implements Queues {

    private static final int STEP = 50_000;

    private static final String COUNT = """
            select tier, queue, status, priority, sum(tickets)
            from (select tier, queue, status, priority, tickets from queue_counts
                  union all select tier, queue, status, priority, tickets from queue_changes) as every_part
            group by tier, queue, status, priority having sum(tickets) <> 0
            order by tier, queue, status, priority""";

    private static final String SUM_UP = """
            with gone as (
                delete from queue_changes where id = any(array(
                    select id from queue_changes order by id limit :step for update skip locked))
                returning tier, queue, status, priority, tickets)
            insert into queue_counts as counts (tier, queue, status, priority, tickets)
            select tier, queue, status, priority, sum(tickets) from gone
            group by tier, queue, status, priority order by tier, queue, status, priority
            on conflict (tier, queue, status, priority) do update set tickets = counts.tickets + excluded.tickets""";

    private final Mutiny.SessionFactory sessions;

    ReactiveQueues(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<QueueCount>> count() {
        return sessions.withSession(session -> Sql.on(session, COUNT)
                .list()
                .map(rows -> rows.stream().map(ReactiveQueues::count).toList()));
    }

    @Override
    public Uni<Void> sumUp() {
        return sessions.withTransaction(
                session -> Sql.on(session, SUM_UP).with("step", STEP).update().replaceWithVoid());
    }

    private static QueueCount count(Object[] row) {
        return new QueueCount(
                Tier.of(((Number) row[0]).intValue()),
                (String) row[1],
                Status.valueOf((String) row[2]),
                Priority.valueOf((String) row[3]),
                ((Number) row[4]).longValue());
    }
}
