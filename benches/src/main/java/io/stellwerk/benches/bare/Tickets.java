package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Escalation's tickets, and how many there are of each kind. */
final class Tickets {

    /** Whoever hears of a ticket first registers it. In the order of ids, so that two can never wait for each other. */
    private static final String REGISTER = """
            with registered as (
                insert into tickets (id, number, customer_id, subject, channel, language, priority, skills, received_at,
                    status, tier, queue, bounces, sequence, version, decisive_version, hand_overs)
                select r.id, r.number, r.customer_id, r.subject, r.channel, r.language, 'P3', '{}',
                    cast(r.received_at as timestamptz), 'NEW', 1, 'tier-1', 0, 0, 1, 1, '[]'
                from unnest(?, ?, ?, ?, ?, ?, ?)
                    as r(id, number, customer_id, subject, channel, language, received_at)
                order by r.id
                on conflict do nothing
                returning tier, queue, status, priority)
            insert into queue_changes (tier, queue, status, priority, tickets)
            select tier, queue, status, priority, count(*) from registered group by tier, queue, status, priority""";

    /** What is new is as it was registered, so the row before need not be read; the condition is the decision. */
    private static final String QUEUE = """
            with queued as (
                update tickets t set language = r.language, category = r.category, priority = r.priority,
                    skills = cast(r.skills as text[]), status = 'QUEUED', tier = r.tier, queue = 'tier-' || r.tier,
                    since = cast(r.since as timestamptz), sequence = 1, version = 2, decisive_version = 2,
                    policy_version = '1', calendar_version = '1',
                    first_response_due_at = cast(r.due as timestamptz)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r(id, language, category, priority, skills, tier, since, due)
                where t.id = r.id and t.status = 'NEW'
                returning t.id, t.tier, t.queue, t.status, t.priority),
            counted as (
                insert into queue_changes (tier, queue, status, priority, tickets)
                select 1, 'tier-1', 'NEW', 'P3', -count(*) from queued having count(*) > 0
                union all
                select tier, queue, status, priority, count(*) from queued group by tier, queue, status, priority)
            select id from queued""";

    private Tickets() {}

    /** What intake and triage both tell. */
    static void register(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REGISTER)) {
            new Columns<>(insert, events)
                    .ids(Incoming::ticketId)
                    .text(event -> event.text("ticketNumber"))
                    .text(event -> event.text("customerId"))
                    .text(event -> event.text("subject"))
                    .text(event -> event.text("channel"))
                    .text(event -> event.textOrNull("code"))
                    .text(event -> event.text("receivedAt"));
            insert.executeUpdate();
        }
    }

    /** Brings new tickets into their queues; those of which intake's event is still to come are registered before. */
    static List<Queued> queue(Connection connection, List<Queued> assessed) throws SQLException {
        Map<UUID, Queued> waiting = new HashMap<>(assessed.size() * 2);
        assessed.forEach(ticket -> waiting.put(ticket.ticketId(), ticket));
        List<Queued> queued = update(connection, assessed, waiting);
        if (waiting.isEmpty()) {
            return queued;
        }
        List<Queued> unknown = List.copyOf(waiting.values());
        register(connection, unknown.stream().map(Queued::assessment).toList());
        queued.addAll(update(connection, unknown, waiting));
        return queued;
    }

    private static List<Queued> update(Connection connection, List<Queued> assessed, Map<UUID, Queued> waiting)
            throws SQLException {
        List<Queued> queued = new ArrayList<>(assessed.size());
        try (PreparedStatement update = connection.prepareStatement(QUEUE)) {
            new Columns<>(update, assessed)
                    .ids(Queued::ticketId)
                    .text(Queued::language)
                    .text(Queued::category)
                    .text(Queued::priority)
                    .text(Queued::skills)
                    .numbers(Queued::tier)
                    .text(ticket -> ticket.since().toString())
                    .text(ticket -> ticket.due().toString());
            try (ResultSet ids = update.executeQuery()) {
                while (ids.next()) {
                    Queued ticket = waiting.remove(ids.getObject(1, UUID.class));
                    if (ticket != null) {
                        queued.add(ticket);
                    }
                }
            }
        }
        return queued;
    }
}
