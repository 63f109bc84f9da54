package io.stellwerk.notification;

import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.testing.PostgresResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leaves the ledger as a worker does that dies, by writing to the database directly. */
public final class LedgerRows {

    private LedgerRows() {}

    /** A mail that a worker had taken five minutes ago, and how far it came. */
    public static UUID leftBehind(NotificationFixtures ticket, String template, String state) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into contact (ticket_id, known, ticket_number, address, subject) values (?, true, ?, ?, 'Printer')"
                        + " on conflict do nothing",
                ticket.ticketId,
                ticket.number,
                ticket.sender);
        execute(
                "insert into notification (id, ticket_id, cause, recipient, template, state, language, body, not_before,"
                        + " claimed_by, message_id, created_at, changed_at) values (?, ?, ?, ?, ?, ?, 'en', 'An answer.', now(),"
                        + " 'a worker that died', ?, now() - interval '5 minutes', now() - interval '5 minutes')",
                id,
                ticket.ticketId,
                UUID.randomUUID().toString(),
                ticket.sender,
                template,
                state,
                state.equals("TRANSMITTING") ? messageId(id) : null);
        return id;
    }

    /** A mail of a kind that this version does not know, which was written so long ago. */
    public static UUID ofUnknownKind(NotificationFixtures ticket, Duration age) {
        UUID id = leftBehind(ticket, "satisfaction-survey", "PENDING");
        execute(
                "update notification set not_before = now() - interval '1 day', created_at = now() - cast(? as interval)"
                        + " where id = ?",
                age.toString(),
                id);
        return id;
    }

    /** The Message-ID that the worker noted before it handed the mail over, of no key of today. */
    public static String messageId(UUID id) {
        return "<sw." + id + "@desk.example>";
    }

    /** The customer's message that the next answer goes below. */
    public static @Nullable String lastMessageOf(NotificationFixtures ticket) {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("select last_message_id from contact where ticket_id = ?")) {
            statement.setObject(1, ticket.ticketId);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True once the board knows when an answer to the ticket was promised. */
    public static boolean isPromised(NotificationFixtures ticket) {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("select due_at from board_ticket where ticket_id = ?")) {
            statement.setObject(1, ticket.ticketId);
            ResultSet rows = statement.executeQuery();
            return rows.next() && rows.getObject(1) != null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + PostgresResource.url(), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    private static void execute(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
