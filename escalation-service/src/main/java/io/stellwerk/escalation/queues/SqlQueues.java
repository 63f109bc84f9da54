package io.stellwerk.escalation.queues;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts that are kept with each change of a ticket, so that nobody has to count tickets. */
@ApplicationScoped
class SqlQueues implements Queues {

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

    /** Fifteen probes of an index, however many tickets there are. */
    private static final String OLDEST_WAITING = """
            select t.tier, min(first.received_at)
            from unnest(cast(:tiers as smallint[])) as t(tier)
            cross join unnest(cast(:priorities as text[])) as p(priority)
            cross join lateral (
                select received_at from tickets
                where status = 'QUEUED' and tickets.tier = t.tier and tickets.priority = p.priority
                order by received_at limit 1) as first
            group by t.tier""";

    /** Two ranges of an index for each of the people, both bounded: what somebody hoards must not cost more. */
    private static final String LOAD = """
            select cast(json_build_object('id', id, 'name', name, 'tiers', tiers, 'inWork', in_work, 'waiting', waiting,
                'overdue', overdue) as text)
            from (
                select agents.id, agents.name, agents.tiers, count(*) filter (where status = 'IN_PROGRESS') as in_work,
                    count(*) filter (where status = 'WAITING_FOR_CUSTOMER') as waiting,
                    count(*) filter (where promise_due_at < now()) as overdue
                from agents left join lateral (
                    (select status, promise_due_at from tickets
                     where owner = agents.id and status = 'IN_PROGRESS' limit 500)
                    union all
                    (select status, promise_due_at from tickets
                     where owner = agents.id and status = 'WAITING_FOR_CUSTOMER' limit 500)) as in_hand on true
                group by agents.id) as loads
            order by in_work desc, waiting desc, name, id limit 200""";

    private final Database database;

    SqlQueues(Database database) {
        this.database = database;
    }

    @Override
    public Uni<List<QueueCount>> count() {
        return database.read(transaction -> transaction
                .sql(COUNT)
                .list()
                .map(rows -> rows.stream().map(SqlQueues::count).toList()));
    }

    @Override
    public Uni<Map<Tier, Instant>> oldestWaiting() {
        return database.read(transaction -> transaction
                .sql(OLDEST_WAITING)
                .with(
                        "tiers",
                        Arrays.stream(Tier.values())
                                .map(tier -> (short) tier.level())
                                .toArray(Short[]::new))
                .with(
                        "priorities",
                        Arrays.stream(Priority.values()).map(Priority::name).toArray(String[]::new))
                .list()
                .map(SqlQueues::byTier));
    }

    private static Map<Tier, Instant> byTier(List<Object[]> rows) {
        Map<Tier, Instant> oldest = new EnumMap<>(Tier.class);
        rows.forEach(row -> oldest.put(Tier.of(((Number) row[0]).intValue()), ((OffsetDateTime) row[1]).toInstant()));
        return oldest;
    }

    @Override
    public Uni<List<AgentLoad>> load() {
        return database.read(transaction ->
                transaction.sql(LOAD, String.class).list().map(rows -> JsonRows.readAll(rows, AgentLoad.class)));
    }

    @Override
    public Uni<Void> sumUp() {
        return database.inTransaction(transaction ->
                transaction.sql(SUM_UP).with("step", STEP).update().replaceWithVoid());
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
