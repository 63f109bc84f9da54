package io.stellwerk.audit;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;

/** The service's audit log, to be written to. */
public interface AuditLog {

    /** Writes entries in the transaction of their effect, with one statement; none if there are none. */
    Uni<Void> append(Transaction transaction, Collection<AuditEntry> entries);

    /** Writes an entry about what has no transaction, such as a read. Nothing is answered before it is written. */
    Uni<Void> append(AuditEntry entry);
}
