package io.stellwerk.escalation.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.QueueCount;
import io.stellwerk.escalation.application.Queues;
import io.stellwerk.escalation.domain.Priority;
import io.stellwerk.escalation.domain.Status;
import io.stellwerk.escalation.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts of the tickets that are not closed. */
@ApplicationScoped
class ReactiveQueues implements Queues {

    private final Mutiny.SessionFactory sessions;

    ReactiveQueues(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<QueueCount>> count() {
        return sessions.withSession(session -> session.createNativeQuery("""
                        select tier, queue, status, priority, count(*) from tickets
                        where status <> 'CLOSED'
                        group by tier, queue, status, priority
                        order by tier, queue, status, priority""", Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(ReactiveQueues::count).toList()));
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
