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

    TicketChanged of(TicketFacts facts, Course course, QueueReason why, Instant now) {
        Course back = course.bouncedTo(to, limit);
        TicketEvent handedBack = new TicketEvent.TicketHandedBack(course.tier(), to, agent, reason, back.bounces());
        return Queued.entered(new Queued(facts, back, null, now), why, handedBack);
    }
}
