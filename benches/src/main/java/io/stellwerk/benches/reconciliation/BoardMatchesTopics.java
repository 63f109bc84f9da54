package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each ticket stands on the board as its last event left it, and its promise as the events since it was made. */
final class BoardMatchesTopics implements Check {

    private static final Set<String> ANSWERS = Set.of("agent-replied", "ticket-resolved");
    private static final Set<String> BREACHES = Set.of("service-level-breached");

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Tables.Row> board = new HashMap<>();
        evidence.tables()
                .rows(
                        "notification",
                        "select ticket_id, status, tier, queue, owner, priority, sequence, responded, breached from board_ticket")
                .forEach(row -> board.put(row.text("ticket_id"), row));
        evidence.byTicket(Topics.ESCALATION_TICKETS).forEach((ticket, events) -> {
            Tables.Row row = board.get(ticket);
            PublishedEvent last = events.getLast();
            if (row == null) {
                found.add("ticket %s is not on the board".formatted(ticket));
            } else if (!agree(row, last)) {
                found.add("ticket %s is %s after event %d on the board, and %s after event %d on its topic"
                        .formatted(
                                ticket,
                                row.text("status"),
                                row.number("sequence"),
                                last.text("status"),
                                last.sequence()));
            } else if (!row.text("responded").equals(String.valueOf(happened(events, ANSWERS)))
                    || !row.text("breached").equals(String.valueOf(happened(events, BREACHES)))) {
                found.add("the promise to the customer of ticket %s stands otherwise on the board".formatted(ticket));
            }
        });
        return found;
    }

    /** Returns true if one of those events was about the promise that was made last. */
    private static boolean happened(List<PublishedEvent> events, Set<String> names) {
        boolean happened = false;
        boolean next = false;
        for (PublishedEvent event : events) {
            if (event.name().equals("response-promised")) {
                happened = false;
                next = true;
            } else if (names.contains(event.name())) {
                happened |= !next || !event.text("metric").equals("FIRST_RESPONSE");
            }
        }
        return happened;
    }

    private static boolean agree(Tables.Row row, PublishedEvent event) {
        return List.of("status", "tier", "queue", "owner", "priority").stream()
                .allMatch(field -> row.text(field).equals(event.text(field)));
    }
}
