package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts events into an outbox, within the transaction that causes them. */
final class Outbox {

    private static final String APPEND = """
            insert into outbox (shard, topic, key, headers, payload)
            select r.shard, r.topic, r.key, r.headers, r.payload
            from unnest(?, ?, ?, ?, ?) as r(shard, topic, key, headers, payload)""";

    private Outbox() {}

    static void append(Connection connection, List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            new Columns<>(append, events)
                    .numbers(Event::shard)
                    .text(Event::topic)
                    .text(Event::key)
                    .text(Event::headers)
                    .bytes(event -> event.payload().getBytes(StandardCharsets.UTF_8));
            append.executeUpdate();
        }
    }
}
