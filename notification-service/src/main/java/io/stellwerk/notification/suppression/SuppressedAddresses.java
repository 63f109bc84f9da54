package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Suppressed addresses and delivery reports, as a batch of events reads and writes them. */
public interface SuppressedAddresses {

    /** The suppressions of these addresses that are in force. */
    Uni<List<Suppression>> active(Transaction transaction, Set<String> addresses);

    /** Writes what the batch changed; a batch that changed nothing costs no statement. */
    Uni<Integer> save(Transaction transaction, Suppressions work, Instant now);
}
