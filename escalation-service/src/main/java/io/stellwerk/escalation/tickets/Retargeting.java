package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.servicelevels.FirstResponse;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import io.stellwerk.escalation.timers.Timer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Effect of a new priority on the promise of a first response. What has elapsed is kept; a promise that was kept or broken stays
 * as it is.
 *
 * @param promise the promise from now on
 * @param timer the timer that it needs then; the earlier ones become pointless
 */
record Retargeting(
        @Nullable FirstResponse promise, @Nullable Timer timer) {

    static Retargeting of(Ticket ticket, Priority next, ServiceLevels serviceLevels, Instant now) {
        FirstResponse promise = ticket.routing().firstResponse();
        Priority before = ticket.facts().priority();
        if (promise == null || next == before || !promise.isRunning(now)) {
            return new Retargeting(promise, null);
        }
        FirstResponse retargeted = serviceLevels.retargeted(promise, before, next, now);
        return retargeted.dueAt().equals(promise.dueAt())
                ? new Retargeting(promise, null)
                : new Retargeting(retargeted, serviceLevels.nextTimer(retargeted, next, now));
    }

    /** Instant at which the first response is due now, if that changed. */
    @Nullable
    Instant changedDue() {
        return promise == null || timer == null ? null : promise.dueAt();
    }

    TicketChanged complete(TicketChanged change) {
        return timer == null ? change : change.with(timer);
    }
}
