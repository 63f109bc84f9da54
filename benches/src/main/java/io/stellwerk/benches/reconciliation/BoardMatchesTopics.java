package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each ticket stands on the board as its last event left it. */
final class BoardMatchesTopics implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Tables.Row> board = new HashMap<>();
        evidence.tables()
                .rows(
                        "notification",
                        "select ticket_id, status, tier, queue, owner, priority, sequence from board_ticket")
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
            }
        });
        return found;
    }

    private static boolean agree(Tables.Row row, PublishedEvent event) {
        return List.of("status", "tier", "queue", "owner", "priority").stream()
                .allMatch(field -> row.text(field).equals(event.text(field)));
    }
}
