package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Triage has decided about each ticket once, has said so once, and names the rules by which it decided. */
final class AssessedOnce implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, List<PublishedEvent>> assessments = evidence.byTicket(Topics.TRIAGE_ASSESSMENTS);
        evidence.byTicket(Topics.INTAKE_TICKETS).keySet().forEach(ticket -> {
            List<PublishedEvent> own = assessments.getOrDefault(ticket, List.of());
            if (own.size() != 1) {
                found.add("ticket %s was assessed %d times".formatted(ticket, own.size()));
            } else if (own.getFirst().text("ruleSet/version").isEmpty()) {
                found.add("the assessment of ticket %s names no rules".formatted(ticket));
            }
        });
        long rows = evidence.tables().count("triage", "select count(*) as count from assessments");
        if (rows != assessments.size()) {
            found.add("triage has %d assessments and published %d".formatted(rows, assessments.size()));
        }
        return found;
    }
}
