package io.stellwerk.audit;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Audit log in a table. */
@ApplicationScoped
class SqlAuditLog implements AuditLog {

    private static final String INSERT = """
            insert into audit_entry
              (actor_id, actor_name, address, action, subject_kind, subject_id, before, after, trace_id)
            select "actorId", "actorName", address, action, "subjectKind", "subjectId", before, after, "traceId"
            from jsonb_to_recordset(cast(cast(:entries as text) as jsonb)) as entry("actorId" text, "actorName" text, address text,
              action text, "subjectKind" text, "subjectId" text, before jsonb, after jsonb, "traceId" text)""";

    private final Database database;

    SqlAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> append(Transaction transaction, Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql(INSERT)
                .with("entries", JsonRows.write(entries))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> append(AuditEntry entry) {
        return database.inTransaction(transaction -> append(transaction, List.of(entry)));
    }
}
