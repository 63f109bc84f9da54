package io.stellwerk.escalation.application;

import io.stellwerk.escalation.domain.DeskDecisions;
import io.stellwerk.escalation.domain.DeskRules;
import io.stellwerk.messaging.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What comes of timers that are due. */
@ApplicationScoped
public class TimerDecisions {

    private final DeskDecisions decisions;
    private final TimerMetrics metrics;

    TimerDecisions(DeskRules rules, TimerMetrics metrics) {
        this.decisions = new DeskDecisions(rules);
        this.metrics = metrics;
    }

    /** Timers about which it could be decided, and those about which it could not, with the reason. */
    record Decided(List<Timers.Due> fired, Map<Timers.Due, RuntimeException> failed) {}

    /** Decides about each timer; one that cannot be decided about does not hold up the others. */
    Decided decide(TicketWork work, List<Timers.Due> due, Instant now) {
        Decided decided = new Decided(new ArrayList<>(), new LinkedHashMap<>());
        for (Timers.Due one : due) {
            try {
                decide(work, one, now);
                decided.fired().add(one);
            } catch (RuntimeException e) {
                decided.failed().put(one, e);
            }
        }
        return decided;
    }

    /** Decides about a timer; fails if that is not possible. */
    public void decide(TicketWork work, Timers.Due due, Instant now) {
        work.ticket(due.ticketId())
                .ifPresent(ticket ->
                        work.apply(decisions.timerDue(ticket, due.timer(), now), TraceParent.continued(null)));
        metrics.fired(Duration.between(due.dueAt(), now));
    }
}
