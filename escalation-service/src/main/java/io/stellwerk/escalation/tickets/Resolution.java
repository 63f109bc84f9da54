package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * Resolution of a ticket.
 *
 * @param autoCloseAfter how long the customer has to object before the ticket closes by itself
 */
public record Resolution(String text, Duration autoCloseAfter) {

    TicketChanged of(TicketFacts facts, Routing routing, String owner, Instant now) {
        Resolved resolved = new Resolved(facts, routing.responded(now), owner, text, now);
        return TicketChanged.to(resolved, now, new TicketEvent.TicketResolved(owner, text))
                .with(new Timer(Timer.Kind.AUTO_CLOSE, now, now.plus(autoCloseAfter)));
    }
}
