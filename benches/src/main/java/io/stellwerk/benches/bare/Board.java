package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Notification's board. Whoever hears of a ticket first adds its row, in the order of ids, so that none waits in a ring. */
final class Board {

    private static final String RECEIVED = """
            insert into board_ticket as b (ticket_id, ticket_number, subject, channel, received_at)
            select r.id, r.number, r.subject, r.channel, cast(r.received_at as timestamptz)
            from unnest(?, ?, ?, ?, ?) as r(id, number, subject, channel, received_at) order by r.id
            on conflict (ticket_id) do update set
                ticket_number = coalesce(b.ticket_number, excluded.ticket_number),
                subject = coalesce(b.subject, excluded.subject),
                channel = coalesce(b.channel, excluded.channel),
                received_at = coalesce(b.received_at, excluded.received_at)""";

    private static final String ASSESSED = """
            insert into board_ticket as b (ticket_id, ticket_number, subject, channel, received_at, assessed_category,
                assessed_priority)
            select r.id, r.number, r.subject, r.channel, cast(r.received_at as timestamptz), r.category, r.priority
            from unnest(?, ?, ?, ?, ?, ?, ?) as r(id, number, subject, channel, received_at, category, priority)
            order by r.id
            on conflict (ticket_id) do update set
                assessed_category = excluded.assessed_category, assessed_priority = excluded.assessed_priority""";

    private static final String QUEUED = """
            insert into board_ticket as b (ticket_id, ticket_number, subject, channel, received_at, sequence, status, tier,
                queue, priority, category, language, changed_at, due_sequence, due_at)
            select r.id, r.number, r.subject, r.channel, cast(r.received_at as timestamptz), 1, 'QUEUED', r.tier, r.queue,
                r.priority, r.category, r.language, cast(r.changed_at as timestamptz), 1, cast(r.due_at as timestamptz)
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as r(id, number, subject, channel, received_at, tier, queue,
                priority, category, language, changed_at, due_at)
            order by r.id
            on conflict (ticket_id) do update set
                sequence = excluded.sequence, status = excluded.status, tier = excluded.tier, queue = excluded.queue,
                priority = excluded.priority, category = excluded.category, language = excluded.language,
                changed_at = excluded.changed_at, due_sequence = excluded.due_sequence, due_at = excluded.due_at
            where b.sequence < excluded.sequence""";

    private static final String REVISE = "update board_revision set revision = revision + 1 where shard = ?";
    private static final int SHARDS = 16;

    private Board() {}

    /** Shows tickets that intake received. */
    static void received(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(RECEIVED)) {
            about(upsert, events);
            upsert.executeUpdate();
        }
        revise(connection);
    }

    /** Shows what triage found. */
    static void assessed(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ASSESSED)) {
            about(upsert, events).text(event -> event.text("category")).text(event -> event.text("priority"));
            upsert.executeUpdate();
        }
        revise(connection);
    }

    /** Shows the queues that tickets entered. */
    static void queued(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(QUEUED)) {
            about(upsert, events)
                    .numbers(event -> Integer.parseInt(event.between("\"tier\":", ",")))
                    .text(event -> event.text("queue"))
                    .text(event -> event.text("priority"))
                    .text(event -> event.text("category"))
                    .text(event -> event.text("language"))
                    .text(event -> event.text("occurredAt"))
                    .text(event -> event.text("firstResponseDueAt"));
            upsert.executeUpdate();
        }
        revise(connection);
    }

    private static Columns<Incoming> about(PreparedStatement statement, List<Incoming> events) throws SQLException {
        return new Columns<>(statement, events)
                .ids(Incoming::ticketId)
                .text(event -> event.text("ticketNumber"))
                .text(event -> event.text("subject"))
                .text(event -> event.text("channel"))
                .text(event -> event.text("receivedAt"));
    }

    private static void revise(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(REVISE)) {
            update.setInt(1, ThreadLocalRandom.current().nextInt(SHARDS));
            update.executeUpdate();
        }
    }
}
