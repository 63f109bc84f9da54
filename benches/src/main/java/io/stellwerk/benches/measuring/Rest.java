package io.stellwerk.benches.measuring;

import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.local.stack.Installation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * When a desk has done all that it was asked, mails included: a ticket costs what all of its work costs. The questions are
 * cheap and few, because the desk's servers answer them, and what that takes counts as the desk's.
 */
public final class Rest implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** An event may be between two services, where no table shows it. */
    private static final int LOOKS = 2;

    private static final String EVENTS = "select count(*) from (select from outbox limit 1)";
    private static final String MAILS = """
            select count(*) from (select from notification
              where state in ('WAITING_FOR_CONTACT', 'PENDING', 'CLAIMED', 'TRANSMITTING') limit 1)""";
    private static final String BEGUN = "select count(*) from ticket";
    private static final String ARRIVED = "select count(*) from board_ticket where status <> 'NEW'";

    private final Map<String, Connection> databases = new HashMap<>();
    private int looks;

    private Rest(int port) throws SQLException {
        Connections connections = new Connections(port);
        for (String service : Installation.SERVICES) {
            databases.put(service, connections.to(service));
        }
    }

    /** Waits until the desk with its databases on the port is at rest. */
    public static void await(int port) {
        try (Rest rest = new Rest(port)) {
            Waiting.until("all work is done", LIMIT, LONGEST_PAUSE, rest::isReached);
        } catch (SQLException e) {
            throw new IllegalStateException("the services' tables cannot be read", e);
        }
    }

    private boolean isReached() throws SQLException {
        looks = isQuiet() ? looks + 1 : 0;
        return looks >= LOOKS;
    }

    /** The mails are the last to be done: mostly one question is enough. The tickets take longest to count. */
    private boolean isQuiet() throws SQLException {
        if (number("notification", MAILS) > 0) {
            return false;
        }
        for (String service : Installation.SERVICES) {
            if (number(service, EVENTS) > 0) {
                return false;
            }
        }
        return number("notification", ARRIVED) == number("intake", BEGUN);
    }

    private long number(String service, String query) throws SQLException {
        return Connections.number(Objects.requireNonNull(databases.get(service)), query);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : databases.values()) {
            connection.close();
        }
    }
}
