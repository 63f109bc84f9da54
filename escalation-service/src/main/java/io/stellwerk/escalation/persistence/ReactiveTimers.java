package io.stellwerk.escalation.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.Timers;
import io.stellwerk.messaging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Timers in their table; a claim is a row lock, so a crash gives it back. */
@ApplicationScoped
class ReactiveTimers implements Timers {

    @Override
    public Uni<List<Due>> claim(Mutiny.Session session, Instant now, int atMost) {
        return session.createNativeQuery("""
                        select id, ticket_id, kind, set_at, due_at from timers
                        where fired_at is null and due_at <= :now
                        order by due_at, id limit :atMost
                        for update skip locked""", TimerEntity.class)
                .setParameter("now", now)
                .setParameter("atMost", atMost)
                .getResultList()
                .map(timers -> timers.stream().map(TimerEntity::due).toList());
    }

    @Override
    public Uni<Void> fired(Mutiny.Session session, List<Due> timers, Instant now) {
        return Sql.on(session, "update timers set fired_at = :now where id = any(:ids)")
                .with("now", now)
                .with("ids", timers.stream().map(Due::id).toArray(Long[]::new))
                .update()
                .replaceWithVoid();
    }
}
