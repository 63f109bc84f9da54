package io.stellwerk.example;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What this system knows, in a database of its own; PostgreSQL knows the same {@code on conflict}. */
final class Store implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "create table if not exists handled (event_id text primary key)",
            "create table if not exists place (topic text, part int, next_offset bigint, primary key (topic, part))",
            "create table if not exists ticket (ticket_id text primary key, events int, last_type text)",
            "create table if not exists ticket_state (ticket_id text primary key, sequence int, state text)");
    private static final String REMEMBER = "insert into handled values (?) on conflict do nothing";
    private static final String MOVE =
            "insert into place values (?, ?, ?) on conflict (topic, part) do update set next_offset = excluded.next_offset";
    private static final String COUNT = "insert into ticket values (?, 1, ?)"
            + " on conflict (ticket_id) do update set events = ticket.events + 1, last_type = excluded.last_type";
    private static final String STATE = "insert into ticket_state values (?, json_extract(?, '$.sequence'), ?)"
            + " on conflict (ticket_id) do update set sequence = excluded.sequence, state = excluded.state"
            + " where excluded.sequence >= ticket_state.sequence";

    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    static Store open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        for (String table : TABLES) {
            execute(connection, table);
        }
        connection.setAutoCommit(false);
        return new Store(connection);
    }

    /** Where each partition is to be read on. */
    Map<Integer, Long> positions(String topic) throws SQLException {
        Map<Integer, Long> positions = new TreeMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select part, next_offset from place where topic = ?")) {
            query.setString(1, topic);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
        return positions;
    }

    /**
     * Does what the events ask for, once each, and answers those that were new. What is done, the ids that say so, and
     * the place to read on from are one transaction: after a crash all of it is there, or nothing.
     */
    List<TicketEvent> handle(String topic, List<TicketEvent> events) throws SQLException {
        List<TicketEvent> fresh = new ArrayList<>();
        try {
            for (TicketEvent event : events) {
                if (event.isKnown() && update(REMEMBER, event.id()) == 1) {
                    update(COUNT, event.ticketId(), event.type());
                    fresh.add(event);
                }
                update(MOVE, topic, event.partition(), event.offset() + 1);
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
        return fresh;
    }

    /** Puts a whole topic into the place of the table; nobody sees half of it. */
    void replaceStates(List<ConsumerRecord<String, String>> messages) throws SQLException {
        execute(connection, "delete from ticket_state");
        updateStates(messages);
    }

    /** An older state never replaces a younger one; a message without a value deletes. */
    void updateStates(List<ConsumerRecord<String, String>> messages) throws SQLException {
        for (ConsumerRecord<String, String> message : messages) {
            if (message.value() == null) {
                update("delete from ticket_state where ticket_id = ?", message.key());
            } else {
                update(STATE, message.key(), message.value(), message.value());
            }
        }
        connection.commit();
    }

    /** Each ticket with the number of its events and the last one's type. */
    List<String> tickets() throws SQLException {
        return lines("select ticket_id, events, last_type from ticket order by ticket_id");
    }

    /** Each ticket with its state. */
    List<String> states() throws SQLException {
        return lines("select json_extract(state, '$.ticketNumber'), json_extract(state, '$.status'),"
                + " json_extract(state, '$.queue') from ticket_state order by 1");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<String> lines(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add("%s %s %s".formatted(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return lines;
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
