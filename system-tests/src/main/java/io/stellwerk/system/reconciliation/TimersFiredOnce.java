package io.stellwerk.system.reconciliation;

import io.stellwerk.embedded.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No due timer is left; each has at most one event, which is not before its instant; no warning comes twice. */
final class TimersFiredOnce implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Long> timers = new HashMap<>();
        for (Tables.Row timer : evidence.tables()
                .rows(
                        "escalation",
                        "select ticket_id, kind, due_at <= now() as due, fired_at, fired_at < due_at as early from timers where kind like 'FIRST_RESPONSE%'")) {
            timers.merge(timer.text("ticket_id") + " " + timer.text("kind"), 1L, Long::sum);
            if (timer.text("due").equals("true") && !timer.has("fired_at")) {
                found.add("timer %s of ticket %s never fired".formatted(timer.text("kind"), timer.text("ticket_id")));
            }
            if (timer.text("early").equals("true")) {
                found.add("timer %s of ticket %s fired early".formatted(timer.text("kind"), timer.text("ticket_id")));
            }
        }
        timers.forEach((timer, times) -> {
            if (times > 1) {
                found.add("timer %s was set %d times".formatted(timer, times));
            }
        });
        evidence.byTicket(Topics.ESCALATION_TICKETS).forEach((ticket, events) -> found.addAll(events(ticket, events)));
        return found;
    }

    private static List<String> events(String ticket, List<PublishedEvent> events) {
        List<String> found = new ArrayList<>();
        Map<String, Long> alarms = new HashMap<>();
        boolean answered = false;
        for (PublishedEvent event : events) {
            String name = event.name();
            answered |= name.equals("agent-replied");
            if (name.startsWith("service-level-")) {
                alarms.merge(name + event.json().path("percent").asText(), 1L, Long::sum);
            }
            if (name.equals("service-level-breached") && isEarly(event)) {
                found.add("ticket %s breached before its time".formatted(ticket));
            }
        }
        alarms.forEach((alarm, times) -> {
            if (times > 1) {
                found.add("ticket %s had %s %d times".formatted(ticket, alarm, times));
            }
        });
        if (!answered && alarms.getOrDefault("service-level-breached", 0L) != 1) {
            found.add("ticket %s was never answered, and its breach was never told".formatted(ticket));
        }
        return found;
    }

    private static boolean isEarly(PublishedEvent breach) {
        return Instant.parse(breach.json().path("firedAt").asText())
                .isBefore(Instant.parse(breach.json().path("dueAt").asText()));
    }
}
