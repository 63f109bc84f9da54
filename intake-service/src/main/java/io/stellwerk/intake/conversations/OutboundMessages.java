package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The desk's own messages in the conversations: answers to customers, and notes. */
public interface OutboundMessages {

    /** The tickets among these that exist. */
    Uni<Set<UUID>> known(Transaction transaction, Collection<UUID> tickets);

    /** Adds messages; one that is there already stays as it is. */
    Uni<Void> add(Transaction transaction, List<OutboundMessage> messages);
}
