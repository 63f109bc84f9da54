package io.stellwerk.escalation.textmodules;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds, changes and removes text modules, and writes down who did. */
@ApplicationScoped
public class ManageTextModules {

    private final Database database;
    private final TextModules modules;
    private final AuditLog audit;
    private final int most;

    ManageTextModules(Database database, TextModules modules, AuditLog audit, EscalationConfig config) {
        this.database = database;
        this.modules = modules;
        this.audit = audit;
        this.most = config.textModules().most();
    }

    /** Stores one over the revision that was seen; 0 if there was none. */
    public Uni<ChangeResult> put(TextModule module, int seen, Caller caller) {
        return database.inTransaction(transaction -> modules.lock(transaction, module.id())
                .chain(before -> {
                    if (before.map(StoredTextModule::revision).orElse(0) != seen) {
                        return result(new ChangeResult.Stale());
                    }
                    return before.map(stored -> replace(transaction, stored, module, caller))
                            .orElseGet(() -> add(transaction, module, caller));
                }));
    }

    /** Removes one of the revision that was seen. */
    public Uni<ChangeResult> remove(String id, int seen, Caller caller) {
        return database.inTransaction(transaction -> modules.lock(transaction, id)
                .chain(before -> {
                    if (before.isEmpty()) {
                        return result(new ChangeResult.NotFound());
                    }
                    return before.get().revision() == seen
                            ? remove(transaction, before.get().module(), caller)
                            : result(new ChangeResult.Stale());
                }));
    }

    private Uni<ChangeResult> replace(
            Transaction transaction, StoredTextModule stored, TextModule after, Caller caller) {
        TextModule before = stored.module();
        return modules.replace(transaction, after)
                .chain(() -> note(
                        transaction,
                        AuditEntry.changed(
                                caller,
                                "text-module.change",
                                subject(after),
                                TextChange.told(before, after),
                                TextChange.told(after, before))))
                .chain(() -> result(new ChangeResult.Done(stored.revision() + 1)));
    }

    private Uni<ChangeResult> add(Transaction transaction, TextModule module, Caller caller) {
        return modules.add(transaction, module, most)
                .chain(added -> added
                        ? note(
                                        transaction,
                                        AuditEntry.done(
                                                caller,
                                                "text-module.add",
                                                subject(module),
                                                TextChange.told(module, module)))
                                .chain(() -> result(new ChangeResult.Done(1)))
                        : modules.lock(transaction, module.id()).map(this::notAdded));
    }

    /** Somebody else may have added it at the same time. */
    private ChangeResult notAdded(Optional<StoredTextModule> other) {
        return other.isPresent() ? new ChangeResult.Stale() : new ChangeResult.TooMany(most);
    }

    private Uni<ChangeResult> remove(Transaction transaction, TextModule module, Caller caller) {
        return modules.remove(transaction, module.id())
                .chain(() -> note(
                        transaction,
                        AuditEntry.changed(
                                caller,
                                "text-module.remove",
                                subject(module),
                                TextChange.told(module, module),
                                Map.of())))
                .chain(() -> result(new ChangeResult.Done(0)));
    }

    private Uni<Void> note(Transaction transaction, AuditEntry entry) {
        return audit.append(transaction, List.of(entry));
    }

    private static Subject subject(TextModule module) {
        return new Subject("text-module", module.id());
    }

    private static Uni<ChangeResult> result(ChangeResult result) {
        return Uni.createFrom().item(result);
    }
}
