package io.stellwerk.escalation.suppressions;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tickets whose customers cannot be reached by mail, as notification tells. */
public interface RecipientSuppressions {

    /** Finds the suppressions in force, by ticket. */
    Uni<Map<TicketId, RecipientSuppression>> of(Collection<TicketId> tickets);

    /** Stores suppressions that began, and removes those that ended. */
    Uni<Void> save(Transaction transaction, Map<TicketId, RecipientSuppression> begun, Set<TicketId> ended);
}
