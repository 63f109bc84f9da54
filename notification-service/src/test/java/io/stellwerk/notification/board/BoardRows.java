package io.stellwerk.notification.board;

import static org.awaitility.Awaitility.await;

import io.stellwerk.embedded.PostgresServer;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.PostgresResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The board's tables, looked at and spoilt behind the service's back. */
final class BoardRows {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private BoardRows() {}

    /** All that the board knows of the tickets. */
    static String of(List<NotificationFixtures> tickets) {
        return query(
                "select string_agg(cast(to_jsonb(b) as text), chr(10) order by ticket_id) from board_ticket b"
                        + " where ticket_id = any(?)",
                ids(tickets));
    }

    static void awaitTickets(List<NotificationFixtures> tickets) {
        await().atMost(LIMIT)
                .until(() -> query(
                                "select count(*) from board_ticket where ticket_id = any(?) and sequence > 0",
                                ids(tickets))
                        .equals(Integer.toString(tickets.size())));
    }

    static void awaitAssessment(NotificationFixtures ticket) {
        await().atMost(LIMIT)
                .until(() -> query(
                                "select count(assessed_category) from board_ticket where ticket_id = any(?)",
                                ids(List.of(ticket)))
                        .equals("1"));
    }

    /** Half of the rows are lost, the others are wrong. */
    static void spoil(List<NotificationFixtures> tickets) {
        execute("delete from board_ticket where ticket_id = any(?)", ids(tickets.subList(0, tickets.size() / 2)));
        execute("update board_ticket set tier = 3, breached = true where ticket_id = any(?)", ids(tickets));
    }

    /** As if there never was a sample. */
    static void forgetSamples() {
        execute("truncate board_sample");
    }

    /** As if all samples were taken an hour earlier. */
    static void ageSamples() {
        execute("update board_sample set at = at - interval '1 hour'");
    }

    /** As if the tickets were changed three days ago. */
    static void age(List<NotificationFixtures> tickets) {
        execute(
                "update board_ticket set changed_at = changed_at - interval '3 days' where ticket_id = any(?)",
                ids(tickets));
    }

    /** True once the days before yesterday are summed up. */
    static boolean hasNoOldDays() {
        return query(
                        "select count(*) from (select done_at from board_count union all select done_at from board_change) as d"
                                + " where done_at > '-infinity' and done_at < now() - interval '2 days'")
                .equals("0");
    }

    /** Number of tickets by the running numbers. */
    static String counted() {
        return query("select sum(tickets) from (select side, tickets from board_count union all"
                + " select side, tickets from board_change) as c where side = (select side from board_shown)");
    }

    /** Number of tickets that there are. */
    static String inTable() {
        return query("select count(*) from board_ticket");
    }

    /** A rebuild whose instance died five minutes ago, without having read anything. */
    static void leftBehind(String state) {
        // Before: the service may go on as soon as it sees the rebuild.
        if (state.equals("CATCHING_UP")) {
            execute("truncate board_ticket");
        }
        claimed(state, "now() - interval '5 minutes'");
    }

    /** A rebuild that another instance works on, for now. */
    static void heldByAnotherInstance() {
        claimed("FILLING", "now() + interval '2 seconds'");
    }

    private static void claimed(String state, String until) {
        execute("truncate board_rebuild");
        execute("insert into board_rebuild (state, requested_at, claimed_by, claimed_until) values ('" + state
                + "', now(), 'another instance', " + until + ")");
    }

    private static String[] ids(List<NotificationFixtures> tickets) {
        return tickets.stream().map(NotificationFixtures::key).toArray(String[]::new);
    }

    private static void execute(String sql, String[]... ids) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, ids)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(String sql, String[]... ids) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, ids);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + PostgresResource.url(), PostgresServer.USER, PostgresServer.PASSWORD);
    }

    private static PreparedStatement prepare(Connection connection, String sql, String[]... ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < ids.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf("uuid", ids[i]));
        }
        return statement;
    }
}
