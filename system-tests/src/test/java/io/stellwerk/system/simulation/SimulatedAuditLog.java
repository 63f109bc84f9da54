package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;

/** The audit log in the simulated database. */
final class SimulatedAuditLog implements AuditLog {

    static final Table<AuditEntry> ENTRIES = new Table<>("audit_entry");

    @Override
    public Uni<Void> append(Transaction given, Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("insert into audit_entry", () -> {
            entries.forEach(entry -> transaction.insert(
                    ENTRIES, Database.ordered((int) transaction.database().next("audit_entry")), entry));
            return null;
        });
    }

    @Override
    public Uni<Void> append(AuditEntry entry) {
        throw new UnsupportedOperationException("reading is not simulated");
    }
}
