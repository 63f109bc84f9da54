package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.servicelevels.ResponsePromises;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Effect of a new priority on the promise that runs. What has elapsed is kept; a promise that was kept or broken stays as it is.
 *
 * @param promises the promises from now on
 * @param changed the promise that has another instant, if one has
 * @param timer the timer that it needs then; the earlier ones become pointless
 */
record Retargeting(
        ResponsePromises promises,
        @Nullable ResponsePromise changed,
        @Nullable Timer timer) {

    static Retargeting of(Ticket ticket, Priority next, ServiceLevels serviceLevels, Instant now) {
        ResponsePromises promises = ticket.routing().promises();
        ResponsePromise promise = promises.unanswered().orElse(null);
        Priority before = ticket.facts().priority();
        if (promise == null || next == before || !promise.isRunning(now)) {
            return new Retargeting(promises, null, null);
        }
        ResponsePromise retargeted = serviceLevels.retargeted(promise, before, next, now);
        return retargeted.dueAt().equals(promise.dueAt())
                ? new Retargeting(promises, null, null)
                : new Retargeting(
                        promises.with(retargeted), retargeted, serviceLevels.nextTimer(retargeted, next, now));
    }

    TicketChanged complete(TicketChanged change) {
        return timer == null ? change : change.with(timer);
    }
}
