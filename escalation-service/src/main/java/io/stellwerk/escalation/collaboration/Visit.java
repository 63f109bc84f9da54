package io.stellwerk.escalation.collaboration;

import io.stellwerk.escalation.TicketId;
import java.time.Instant;

/**
 * A person who has a ticket before them.
 *
 * @param since when they began to do so
 */
public record Visit(TicketId ticketId, String agent, String name, Doing doing, Instant since) {

    /** What they do there. */
    public enum Doing {
        READING,
        WRITING
    }
}
