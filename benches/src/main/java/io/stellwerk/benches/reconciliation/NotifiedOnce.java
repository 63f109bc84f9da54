package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each ticket has one receipt in the ledger and each agent's reply one entry; what was delivered is in a mailbox, and
 * nothing is there twice.
 */
final class NotifiedOnce implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Long> receipts = new HashMap<>();
        Map<String, Long> replies = new HashMap<>();
        for (Tables.Row entry : evidence.tables()
                .rows("notification", "select ticket_id, template, state, message_id from notification")) {
            (entry.text("template").equals("receipt") ? receipts : replies)
                    .merge(entry.text("ticket_id"), 1L, Long::sum);
            long arrived = evidence.mails().getOrDefault(entry.text("message_id"), 0L);
            if (entry.text("state").equals("DELIVERED") && arrived != 1) {
                found.add("%s to ticket %s was delivered and is in the mailbox %d times"
                        .formatted(entry.text("template"), entry.text("ticket_id"), arrived));
            }
        }
        evidence.mails().forEach((id, times) -> {
            if (times > 1) {
                found.add("mail %s arrived %d times".formatted(id, times));
            }
        });
        evidence.byTicket(Topics.INTAKE_TICKETS).keySet().stream()
                .filter(ticket -> receipts.getOrDefault(ticket, 0L) != 1)
                .forEach(ticket ->
                        found.add("ticket %s has %d receipts".formatted(ticket, receipts.getOrDefault(ticket, 0L))));
        evidence.byTicket(Topics.ESCALATION_TICKETS).forEach((ticket, events) -> {
            long written = events.stream()
                    .filter(event -> event.name().equals("agent-replied"))
                    .count();
            long sent = replies.getOrDefault(ticket, 0L);
            if (written != sent) {
                found.add("ticket %s has %d replies and %d entries in the ledger".formatted(ticket, written, sent));
            }
        });
        return found;
    }
}
