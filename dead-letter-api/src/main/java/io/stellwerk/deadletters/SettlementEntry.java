package io.stellwerk.deadletters;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.DeadLetterSummary;
import io.stellwerk.messaging.SettlementNote;
import io.stellwerk.messaging.Transaction;
import java.util.List;
import java.util.Map;

/** Writes into the audit log who settled a letter; those behind it that follow have entries of their own. */
record SettlementEntry(AuditLog audit, Caller caller) implements SettlementNote {

    @Override
    public Uni<Void> settled(Transaction transaction, DeadLetterSummary letter, DeadLetterSummary.State how) {
        AuditEntry entry = AuditEntry.changed(
                caller,
                how == DeadLetterSummary.State.REDRIVEN ? "dead-letter.redrive" : "dead-letter.discard",
                Subject.of("dead-letter", letter.id()),
                Map.of("state", letter.state().name(), "consumer", letter.consumer()),
                Map.of("state", how.name()));
        return audit.append(transaction, List.of(entry));
    }
}
