package io.stellwerk.audit;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts refused requests in memory, and writes each kind down with its number once a minute: whoever is refused can
 * neither write as fast as they can send, nor fill the log from many addresses.
 */
@ApplicationScoped
class RefusedRequests {

    /** Kinds that are told apart within a minute. */
    static final int MOST_KINDS = 200;

    private final Map<RefusedRequest, Integer> counts = new ConcurrentHashMap<>();
    private final Database database;
    private final AuditLog audit;

    RefusedRequests(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    void start(@Observes StartupEvent started, Recurring recurring, AuditConfig config) {
        recurring.every(config.refusals(), "writing down refused requests", this::write);
    }

    /** Counts one. */
    void note(RefusedRequest refused) {
        boolean apart = counts.containsKey(refused) || counts.size() < MOST_KINDS;
        counts.merge(apart ? refused : refused.amongMany(), 1, Integer::sum);
    }

    /** Writes down what was counted; what cannot be written is counted on. */
    Uni<Void> write() {
        Map<RefusedRequest, Integer> taken = Map.copyOf(counts);
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<AuditEntry> entries = taken.entrySet().stream()
                .map(one -> entry(one.getKey(), one.getValue()))
                .toList();
        return database.inTransaction(transaction -> audit.append(transaction, entries))
                .invoke(() -> taken.forEach(this::forget));
    }

    private void forget(RefusedRequest refused, int written) {
        counts.computeIfPresent(refused, (_, count) -> count > written ? count - written : null);
    }

    private static AuditEntry entry(RefusedRequest refused, int count) {
        return new AuditEntry(
                refused.actorId(),
                refused.actorName(),
                refused.address(),
                refused.action(),
                "request",
                refused.request(),
                null,
                Map.of("code", refused.code(), "count", Integer.toString(count)),
                null);
    }
}
