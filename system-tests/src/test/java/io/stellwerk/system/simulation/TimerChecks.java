package io.stellwerk.system.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.messaging.WireJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What escalation promises about timers. */
final class TimerChecks {

    private static final String EVENTS = "escalation.tickets.v1";

    private TimerChecks() {}

    /** Each timer fired once, not before its instant, and what it is for was told once. */
    static List<String> timers(Outcome outcome) {
        List<String> found = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Set<String> retargeted = retargeted(outcome);
        for (EscalationTables.TimerRow row : outcome.database("escalation").rows(EscalationTables.TIMERS)) {
            String what = row.timer().kind() + " of ticket " + row.ticketId();
            if (row.fired() != 1) {
                found.add(what + " fired " + row.fired() + " times");
            } else if (row.firedAt().isBefore(row.timer().dueAt())) {
                found.add(what + " was due at " + row.timer().dueAt() + " and fired at " + row.firedAt());
            }
            if (row.timer().kind().percent() > 0
                    && !retargeted.contains(row.ticketId().toString())
                    && !kinds.add(isRepeated(row) ? what + " for " + row.timer().dueAt() : what)) {
                found.add(what + " was set twice");
            }
        }
        Set<String> told = new HashSet<>();
        for (Outcome.Event event : outcome.events(EVENTS)) {
            if ((event.is("service-level-warned") || event.is("service-level-breached"))
                    && !retargeted.contains(event.key())) {
                JsonNode payload = WireJson.read(event.source().value(), JsonNode.class);
                boolean first = payload.path("metric").asText().equals(Metric.FIRST_RESPONSE.name());
                String promise =
                        event.key() + (first ? "" : payload.path("dueAt").asText());
                if (!told.add(promise + payload.path("percent").asInt())) {
                    found.add("told twice: " + event.type() + " of ticket " + event.key());
                }
                if (first
                        && event.is("service-level-breached")
                        && !Stream.of(50, 75, 90).allMatch(percent -> told.contains(event.key() + percent))) {
                    found.add("breached without all warnings: ticket " + event.key());
                }
            }
        }
        outcome.database("escalation").rows(EscalationTables.TICKETS).forEach(ticket -> found.addAll(leftover(ticket)));
        return found;
    }

    /** A next response is promised each time that a customer writes after an answer. */
    private static boolean isRepeated(EscalationTables.TimerRow row) {
        return row.timer().kind().name().startsWith(Metric.NEXT_RESPONSE.name());
    }

    /** A new priority begins the warnings anew, and those that are used up already are left out. */
    private static Set<String> retargeted(Outcome outcome) {
        return outcome.database("escalation").rows(EscalationTables.TICKETS).stream()
                .filter(ticket -> Optional.ofNullable(
                                ticket.routing().promises().first())
                        .map(ResponsePromise::anchor)
                        .isPresent())
                .map(ticket -> ticket.facts().id().toString())
                .collect(Collectors.toSet());
    }

    private static List<String> leftover(Ticket ticket) {
        List<String> found = new ArrayList<>();
        ticket.routing()
                .promises()
                .unanswered()
                .filter(promise -> promise.state() == ResponsePromise.State.RUNNING)
                .ifPresent(promise -> found.add("the promise of a " + promise.metric() + " to ticket "
                        + ticket.facts().id() + " was forgotten"));
        if (ticket.status() == Status.RESOLVED) {
            found.add("ticket " + ticket.facts().id() + " was never closed");
        }
        return found;
    }
}
