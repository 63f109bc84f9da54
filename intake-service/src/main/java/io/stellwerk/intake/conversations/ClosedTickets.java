package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tickets whose life is over, and the messages that reached them too late. */
public interface ClosedTickets {

    /** Marks tickets as closed or open again. */
    Uni<Void> mark(Transaction transaction, Map<UUID, Boolean> closed);

    /**
     * Messages that are stored already, by their ids, made anew so that each can open a ticket that continues its own. A
     * message has always the same new id, so that it opens one ticket at most.
     */
    Uni<Map<UUID, InboundMessage>> lateReplies(Transaction transaction, Collection<UUID> messages);
}
