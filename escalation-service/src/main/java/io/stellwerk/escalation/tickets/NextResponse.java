package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.servicelevels.ResponsePromises;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Promise of the next response: it starts with the oldest message of a customer that nobody has answered, once the first
 * response was given. Another message does not start it again.
 */
final class NextResponse {

    private NextResponse() {}

    /** An open ticket whose customer wrote at that instant: nothing moves it, but an answer may be owed. */
    static Outcome owed(Ticket open, Instant writtenAt, ServiceLevels serviceLevels, Instant now) {
        TicketChanged change = owed(new TicketChanged(open, List.of(), List.of()), writtenAt, serviceLevels, now);
        return change.events().isEmpty() ? new Unchanged("the ticket is open") : change;
    }

    /** The change by which a ticket goes on, and the promise to answer what the customer wrote at that instant. */
    static TicketChanged owed(TicketChanged change, Instant writtenAt, ServiceLevels serviceLevels, Instant now) {
        ResponsePromises promises = change.ticket().routing().promises();
        Optional<ResponsePromise> owed = promises.areAnswered()
                ? serviceLevels.nextResponse(change.ticket().facts().priority(), writtenAt, now)
                : Optional.empty();
        return owed.map(promise -> promised(noticed(change, now), promise, serviceLevels, now))
                .orElse(change);
    }

    private static TicketChanged promised(
            TicketChanged change, ResponsePromise promise, ServiceLevels serviceLevels, Instant now) {
        return change.alsoPromising(
                        promise,
                        now,
                        new TicketEvent.ResponsePromised(promise.metric(), promise.startedAt(), promise.dueAt()))
                .with(serviceLevels.nextTimer(promise, change.ticket().facts().priority(), now));
    }

    /** A promise whose timer is late would be forgotten with the next one in its place. */
    private static TicketChanged noticed(TicketChanged change, Instant now) {
        return change.ticket()
                .routing()
                .promises()
                .brokenUnnoticed()
                .map(broken -> change.alsoPromising(
                        broken.breached(),
                        now,
                        new TicketEvent.ServiceLevelBreached(broken.metric(), broken.dueAt(), now)))
                .orElse(change);
    }
}
