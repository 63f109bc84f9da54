package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.TicketNumber;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The tickets and the messages in them, as the use cases change them. */
public interface ConversationStore {

    /** Numbers that no ticket has. */
    Uni<List<TicketNumber>> reserveNumbers(Transaction transaction, int count);

    /**
     * Pointers to conversations: their ids, their numbers, the Message-IDs of their mails, and those that their mails
     * refer to.
     */
    record Pointers(
            Collection<UUID> tickets,
            Collection<TicketNumber> numbers,
            Collection<String> messageIds,
            Collection<String> exchanges) {

        boolean isEmpty() {
            return tickets.isEmpty() && numbers.isEmpty() && messageIds.isEmpty() && exchanges.isEmpty();
        }
    }

    /** Adds the conversations pointed to, and keeps others from changing them until the transaction ends. */
    Uni<Void> find(Transaction transaction, Pointers pointers, Conversations into);

    /** Writes what was decided about new messages. */
    Uni<Void> save(Transaction transaction, List<Decided> decided);
}
