package io.stellwerk.escalation.collaboration;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Transaction;
import java.util.List;

/** Drafts of replies that are being sent. */
public interface SentDrafts {

    /** A reply that somebody has sent. */
    record Sent(String agent, TicketId ticketId, String text) {}

    /** Discards their drafts; one with other words was begun since, and stays. */
    Uni<Void> discard(Transaction transaction, List<Sent> replies);
}
