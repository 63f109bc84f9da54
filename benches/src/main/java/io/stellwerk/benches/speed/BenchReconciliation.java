package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Connections;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.local.stack.Installation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that whatever was accepted is in a queue, once, in every service's tables. */
final class BenchReconciliation {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final Map<String, String> TICKETS = Map.of(
            "intake", "select count(*) from ticket",
            "triage", "select count(*) from assessments",
            "escalation", "select count(*) from tickets where status <> 'NEW'",
            "notification", "select count(*) from board_ticket where status <> 'NEW'");

    private final Connections connections;

    BenchReconciliation(int port) {
        this.connections = new Connections(port);
    }

    /** The database's settings on which it depends whether a commit survives a power cut. */
    String durability() {
        List<String> shown = new ArrayList<>();
        DURABLE.forEach(name -> shown.add(name + "=" + setting(name)));
        return String.join(", ", shown);
    }

    /** Whether a power cut may cost a commit. */
    boolean isForgetful() {
        return DURABLE.stream().anyMatch(name -> !setting(name).equals("on"));
    }

    /** What is not as it should be, when tickets were accepted and agents' actions answered with success. */
    List<String> differences(QueuedTickets queued, Set<String> accepted, int posted, int actions) {
        List<String> found = new ArrayList<>();
        if (!queued.firstSeen().keySet().containsAll(accepted)) {
            found.add("accepted and never queued: some of " + accepted.size());
        }
        queued.seenAgain().forEach(ticket -> found.add("queued more than once: " + ticket));
        TICKETS.forEach((service, query) ->
                compare(found, service + "'s tickets", accepted.size() + posted, number(service, query)));
        compare(found, "tickets queued", accepted.size() + posted, queued.number());
        compare(found, "agents' actions", actions, number("escalation", """
                select count(*) from ticket_events
                where type in ('ticket-accepted', 'agent-replied', 'ticket-resolved')"""));
        for (String service : Installation.SERVICES) {
            compare(found, service + "'s outbox", 0, number(service, "select count(*) from outbox"));
            compare(found, service + "'s dead letters", 0, number(service, "select count(*) from dead_letter"));
        }
        return found;
    }

    private static void compare(List<String> found, String what, long due, long really) {
        if (due != really) {
            found.add(what + ": " + due + " expected, " + really + " there");
        }
    }

    private long number(String database, String query) {
        return only(database, query, row -> row.getLong(1));
    }

    private String setting(String name) {
        return only(Connections.SERVER, "show " + name, row -> row.getString(1));
    }

    private <T> T only(String database, String query, Connections.Row<T> row) {
        try {
            return connections.query(database, query, row).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + database + " cannot be read", e);
        }
    }
}
