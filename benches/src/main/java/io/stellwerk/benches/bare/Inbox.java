package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Records events as handled before anything else is done about them, so that a repeat changes nothing. */
final class Inbox {

    private static final String RECORD = """
            insert into inbox (consumer, event_id) select ?, e.id from unnest(?) as e(id)
            on conflict do nothing returning event_id""";

    private Inbox() {}

    /** Those that were not handled before. */
    static List<Incoming> enter(Connection connection, String consumer, List<Incoming> events) throws SQLException {
        Set<String> fresh = new HashSet<>(events.size() * 2);
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            new Columns<>(insert, events).all(consumer).text(Incoming::id);
            try (ResultSet ids = insert.executeQuery()) {
                while (ids.next()) {
                    fresh.add(ids.getString(1));
                }
            }
        }
        if (fresh.size() == events.size()) {
            return events;
        }
        List<Incoming> left = new ArrayList<>(fresh.size());
        for (Incoming event : events) {
            if (fresh.remove(event.id())) {
                left.add(event);
            }
        }
        return left;
    }
}
