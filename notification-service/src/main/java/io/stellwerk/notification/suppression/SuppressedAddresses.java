package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Suppressed addresses and delivery reports, as a batch of events reads and writes them. */
public interface SuppressedAddresses {

    /** The suppressions of these addresses that are in force. */
    Uni<List<Suppression>> active(Mutiny.Session session, Set<String> addresses);

    /** Writes what the batch changed; a batch that changed nothing costs no statement. */
    Uni<Integer> save(Mutiny.Session session, Suppressions work, Instant now);
}
