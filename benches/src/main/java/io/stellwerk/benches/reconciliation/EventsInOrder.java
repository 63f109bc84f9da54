package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.List;

/** On escalation's topic a ticket's events count from 1 without a gap; on intake's the first one is its receipt. */
final class EventsInOrder implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        evidence.byTicket(Topics.ESCALATION_TICKETS).forEach((ticket, events) -> {
            for (int i = 0; i < events.size(); i++) {
                long sequence = events.get(i).sequence();
                if (sequence != i + 1) {
                    found.add("event %d of ticket %s is %s with the number %d"
                            .formatted(i + 1, ticket, events.get(i).name(), sequence));
                    return;
                }
            }
        });
        evidence.byTicket(Topics.INTAKE_TICKETS).forEach((ticket, events) -> {
            List<String> names = events.stream().map(PublishedEvent::name).toList();
            if (!names.getFirst().equals("ticket-received") || names.lastIndexOf("ticket-received") > 0) {
                found.add("ticket %s begins with %s".formatted(ticket, names));
            }
        });
        for (String topic : List.of(Topics.INTAKE_TICKETS, Topics.ESCALATION_TICKETS, Topics.TRIAGE_ASSESSMENTS)) {
            evidence.byTicket(topic).forEach((ticket, events) -> {
                if (events.stream().map(PublishedEvent::partition).distinct().count() > 1) {
                    found.add("ticket %s is on several partitions of %s".formatted(ticket, topic));
                }
            });
        }
        return found;
    }
}
