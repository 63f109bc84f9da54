package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys of the messages received so far, each with where its delivery led. */
public interface MessageKeys {

    /**
     * Claims the keys of the messages and answers those that nobody had. A key that another transaction is just claiming
     * is waited for.
     */
    Uni<Set<String>> claim(Transaction transaction, List<InboundMessage> messages);

    /** Where the messages with these keys led. */
    Uni<Map<String, Delivery>> deliveries(Transaction transaction, Collection<String> keys);

    /**
     * The stored mails that have the key of one of these messages, with the ticket that each led to. Other transactions
     * that ask for the same key wait until this one ends.
     */
    Uni<Map<String, List<Delivery>>> namesakes(Transaction transaction, List<InboundMessage> messages);

    /** Lets keys that were claimed for a repeat point to where the first key of that repeat points to. */
    Uni<Void> redirect(Transaction transaction, Map<String, String> firstKeys);

    /** Gives back the keys that refused messages have claimed. */
    Uni<Void> release(Transaction transaction, Collection<InboundMessage> refused);
}
