package io.stellwerk.escalation.application;

import io.quarkus.logging.Log;
import io.stellwerk.escalation.domain.DeskDecisions;
import io.stellwerk.escalation.domain.DeskRules;
import io.stellwerk.messaging.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What comes of timers that are due. */
@ApplicationScoped
class TimerDecisions {

    private final DeskDecisions decisions;
    private final DeskMetrics metrics;

    TimerDecisions(DeskRules rules, DeskMetrics metrics) {
        this.decisions = new DeskDecisions(rules);
        this.metrics = metrics;
    }

    /**
     * Decides about each timer, and answers those about which it could. One that meets a bug stays unfired and visible
     * in the log, and does not hold up the others.
     */
    List<Timers.Due> decide(TicketWork work, List<Timers.Due> due, Instant now) {
        return due.stream().filter(timer -> isDecided(work, timer, now)).toList();
    }

    private boolean isDecided(TicketWork work, Timers.Due due, Instant now) {
        try {
            work.ticket(due.ticketId())
                    .ifPresent(ticket ->
                            work.apply(decisions.timerDue(ticket, due.timer(), now), TraceParent.continued(null)));
            metrics.fired(Duration.between(due.timer().dueAt(), now));
            return true;
        } catch (RuntimeException e) {
            Log.errorf(
                    e,
                    "a timer cannot fire: ticketId=%s kind=%s",
                    due.ticketId(),
                    due.timer().kind());
            return false;
        }
    }
}
