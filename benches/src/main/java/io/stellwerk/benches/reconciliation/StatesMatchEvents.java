package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ticket's row, its last event and the last record of the compacted topic tell the same. */
final class StatesMatchEvents implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, List<PublishedEvent>> events = evidence.byTicket(Topics.ESCALATION_TICKETS);
        Map<String, PublishedEvent> states = new HashMap<>();
        evidence.records(Topics.ESCALATION_TICKET_STATES)
                .forEach(state -> states.put(String.valueOf(state.key()), state));
        List<Tables.Row> tickets =
                evidence.tables().rows("escalation", "select id, status, sequence, version, owner from tickets");
        for (Tables.Row ticket : tickets) {
            String id = ticket.text("id");
            List<PublishedEvent> own = events.getOrDefault(id, List.of());
            if (own.size() != ticket.number("sequence")) {
                found.add("ticket %s has had %d events, and %d were published"
                        .formatted(id, ticket.number("sequence"), own.size()));
            }
            PublishedEvent state = states.get(id);
            if (state == null) {
                if (ticket.number("sequence") > 0) {
                    found.add("ticket %s has no published state".formatted(id));
                }
            } else if (state.sequence() != ticket.number("sequence")
                    || !state.text("status").equals(ticket.text("status"))) {
                found.add("ticket %s is %s after %d events, and its published state %s after %d"
                        .formatted(
                                id,
                                ticket.text("status"),
                                ticket.number("sequence"),
                                state.text("status"),
                                state.sequence()));
            }
        }
        if (events.keySet().size() > tickets.size()) {
            found.add("%d tickets have events and %d a row".formatted(events.size(), tickets.size()));
        }
        return found;
    }
}
