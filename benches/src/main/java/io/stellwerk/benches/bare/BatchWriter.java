package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A service's script on a connection of its own.
 *
 * @param relays those that publish what it puts into the outbox
 * @param appended counts that
 * @param handled counts the tickets
 */
record BatchWriter(WriteScript script, Connection connection, List<Relay> relays, Tally appended, Tally handled)
        implements AutoCloseable {

    /** Writes a batch in one transaction. */
    void write(List<TicketValues> tickets) throws SQLException {
        int events = script.run(connection, tickets);
        connection.commit();
        if (events > 0) {
            appended.add(events);
            relays.forEach(Relay::wake);
        }
        handled.add(tickets.size());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
