package io.stellwerk.audit;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Search of the audit log, as {@link AuditApi} offers it. */
@ApplicationScoped
public class AuditSearch {

    private final Database database;
    private final AuditTable table;

    AuditSearch(Database database, AuditTable table) {
        this.database = database;
        this.table = table;
    }

    Uni<AuditPage> find(Parameters parameters) {
        AuditFilter filter = parameters.filter();
        int limit = parameters.pageSize();
        return database.read(transaction -> table.find(transaction, filter, limit + 1))
                .map(found -> AuditPage.of(found, limit));
    }
}
