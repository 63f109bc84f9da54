package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.organisation.Staff;
import java.time.Instant;

/** Reopening of a resolved ticket: it goes back to who had it, or into the queue if they do not work on its tier any more. */
final class Reopening {

    private Reopening() {}

    static TicketChanged of(Resolved resolved, Cause cause, Staff staff, Instant now) {
        String owner = resolved.owner();
        return staff.workOn(owner, resolved.routing().tier())
                ? resolved.reopenToOwner(cause, staff.nameOf(owner), now)
                : resolved.reopen(cause, now);
    }
}
