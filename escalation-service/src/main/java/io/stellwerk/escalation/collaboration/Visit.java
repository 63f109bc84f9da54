package io.stellwerk.escalation.collaboration;

import io.stellwerk.escalation.TicketId;
import java.time.Instant;

/**
 * A person who has a ticket before them.
 *
 * @param since when they began to do so
 */
public record Visit(TicketId ticketId, String agent, String name, Doing doing, Instant since) {

    /** Activity of a visitor. */
    public enum Doing {
        READING,
        WRITING
    }
}
