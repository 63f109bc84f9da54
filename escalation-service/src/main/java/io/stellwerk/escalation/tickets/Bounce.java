package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Tier;
import java.time.Instant;

/**
 * A tier gives a ticket back to its sender.
 *
 * @param to the sender
 * @param limit the number of bounces after which a dispatcher decides
 */
public record Bounce(Tier to, String agent, String reason, int limit) {

    TicketChanged of(TicketFacts facts, Routing routing, QueueReason why, Instant now) {
        Routing back = routing.bouncedTo(to, limit);
        TicketEvent handedBack = new TicketEvent.TicketHandedBack(routing.tier(), to, agent, reason, back.bounces());
        return Queued.entered(new Queued(facts, back, null, now), why, handedBack);
    }
}
