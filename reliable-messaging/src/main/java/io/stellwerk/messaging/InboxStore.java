package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The inbox table, a statement for each use. */
@ApplicationScoped
class InboxStore {

    /** Records the events as handled and answers which of them were not handled before. */
    Uni<Set<String>> recordNew(Transaction transaction, String consumer, List<String> eventIds) {
        return transaction
                .sql("""
                        insert into inbox (consumer, event_id)
                        select cast(:consumer as text), e.id from unnest(cast(:ids as text[])) as e(id) order by e.id
                        on conflict do nothing returning event_id""", String.class)
                .with("consumer", consumer)
                .with("ids", eventIds.toArray(String[]::new))
                .list()
                .map(HashSet::new);
    }

    /** Records as handled now what was recorded when it was parked. */
    Uni<Void> recordAgain(Transaction transaction, String consumer, String eventId) {
        return transaction
                .sql("""
                        insert into inbox (consumer, event_id) values (:consumer, :id)
                        on conflict (consumer, event_id) do update set handled_at = now()""")
                .with("consumer", consumer)
                .with("id", eventId)
                .update()
                .replaceWithVoid();
    }

    /** Forgets some of the events that were handled longer ago and are not parked, and answers how many. */
    Uni<Integer> forget(Transaction transaction, Duration retention, int atMost) {
        return transaction
                .sql("""
                        delete from inbox where ctid = any(array(
                            select ctid from inbox i
                            where handled_at < now() - make_interval(secs => cast(:seconds as double precision))
                              and not exists (select from dead_letter d
                                              where d.state = 'PARKED' and d.consumer = i.consumer and d.event_id = i.event_id)
                            limit cast(:atMost as int)))""")
                .with("seconds", (double) retention.toSeconds())
                .with("atMost", atMost)
                .update();
    }
}
