package io.stellwerk.benches.reconciliation;

import io.stellwerk.embedded.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No due timer is left; each has at most one event, which is not before its instant; no warning comes twice. A new priority
 * and a new promise have another instant, and so timers and warnings of their own. Whom nobody answered was told of the breach.
 */
final class TimersFiredOnce implements Check {

    @Override
    public List<String> violations(Evidence evidence) {
        List<String> found = new ArrayList<>();
        Map<String, Long> timers = new HashMap<>();
        Set<String> stillToCome = new HashSet<>();
        for (Tables.Row timer : evidence.tables()
                .rows(
                        "escalation",
                        "select ticket_id, kind, due_at, due_at <= now() as due, fired_at, fired_at < due_at as early from timers where kind like '%_RESPONSE_%'")) {
            timers.merge(
                    timer.text("ticket_id") + " " + timer.text("kind") + " for " + timer.text("due_at"), 1L, Long::sum);
            if (timer.text("due").equals("true") && !timer.has("fired_at")) {
                found.add("timer %s of ticket %s never fired".formatted(timer.text("kind"), timer.text("ticket_id")));
            }
            if (!timer.has("fired_at")) {
                stillToCome.add(timer.text("ticket_id"));
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
        found.addAll(alarms(evidence, stillToCome));
        return found;
    }

    private static List<String> alarms(Evidence evidence, Set<String> stillToCome) {
        List<String> found = new ArrayList<>();
        evidence.byTicket(Topics.ESCALATION_TICKETS).forEach((ticket, events) -> {
            Map<String, Long> alarms = alarms(events);
            alarms.forEach((alarm, times) -> {
                if (times > 1) {
                    found.add("ticket %s had %s %d times".formatted(ticket, alarm, times));
                }
            });
            if (events.stream().anyMatch(TimersFiredOnce::isEarly)) {
                found.add("ticket %s breached before its time".formatted(ticket));
            }
            boolean answered = events.stream().anyMatch(event -> event.name().equals("agent-replied"));
            if (!answered
                    && !stillToCome.contains(ticket)
                    && alarms.keySet().stream().noneMatch(alarm -> alarm.startsWith("service-level-breached"))) {
                found.add("ticket %s was never answered, and its breach was never told".formatted(ticket));
            }
            if (!stillToCome.contains(ticket)) {
                found.addAll(NextResponses.violations(ticket, events));
            }
        });
        return found;
    }

    private static Map<String, Long> alarms(List<PublishedEvent> events) {
        return events.stream()
                .filter(event -> event.name().startsWith("service-level-"))
                .collect(Collectors.groupingBy(
                        event -> event.name() + event.text("percent") + " for " + event.text("metric") + " at "
                                + event.text("dueAt"),
                        Collectors.counting()));
    }

    private static boolean isEarly(PublishedEvent event) {
        return event.name().equals("service-level-breached")
                && Instant.parse(event.text("firedAt")).isBefore(Instant.parse(event.text("dueAt")));
    }
}
