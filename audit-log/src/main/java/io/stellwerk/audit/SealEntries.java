package io.stellwerk.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives entries their places in the chain, in the order in which they were written; one whose transaction took longer comes
 * after those that were there before. One instance does it at a time.
 */
@ApplicationScoped
public class SealEntries {

    private static final int BATCH = 1000;

    private final Database database;
    private final AuditTable table;
    private volatile AuditTable.Level level = new AuditTable.Level(0, 0);
    private volatile long logged;

    SealEntries(Database database, AuditTable table) {
        this.database = database;
        this.table = table;
    }

    void start(@Observes StartupEvent started, Recurring recurring, AuditConfig config, MeterRegistry metrics) {
        Gauge.builder("stellwerk.audit.sealed", () -> level.sealed())
                .description("Audit entries in the chain")
                .register(metrics);
        Gauge.builder("stellwerk.audit.unsealed", () -> level.unsealed())
                .description("Audit entries that wait for their place in the chain")
                .register(metrics);
        recurring.every(config.seal(), "sealing audit entries", this::seal);
        recurring.every(config.logHead(), "logging the end of the audit log", this::logHead);
    }

    /** Seals all that is there, unless another instance is at it. */
    public Uni<Void> seal() {
        return database.read(table::level)
                .invoke(found -> level = found)
                .chain(found -> found.unsealed() == 0 ? Uni.createFrom().voidItem() : sealAll());
    }

    private Uni<Void> sealAll() {
        return database.inTransaction(this::sealSome)
                .chain(count -> count < BATCH ? Uni.createFrom().voidItem() : sealAll());
    }

    private Uni<Integer> sealSome(Transaction transaction) {
        return table.claim(transaction)
                .chain(claimed -> claimed
                        ? table.head(transaction)
                                .chain(head ->
                                        table.unsealed(transaction, BATCH).map(entries -> seals(head, entries)))
                                .chain(seals -> table.seal(transaction, seals).replaceWith(seals.size()))
                        : Uni.createFrom().item(0));
    }

    static List<AuditTable.Seal> seals(ChainHead head, List<AuditTable.Unsealed> entries) {
        List<AuditTable.Seal> seals = new ArrayList<>(entries.size());
        long number = head.number();
        String hash = head.hash();
        for (AuditTable.Unsealed unsealed : entries) {
            number++;
            hash = ChainHash.of(hash, unsealed.entry().numbered(number));
            seals.add(new AuditTable.Seal(unsealed.id(), number, hash));
        }
        return seals;
    }

    private Uni<Void> logHead() {
        return database.read(table::head)
                .invoke(head -> {
                    if (head.number() != logged) {
                        logged = head.number();
                        Log.infof("end of the audit log: entries=%d hash=%s", head.number(), head.hash());
                    }
                })
                .replaceWithVoid();
    }
}
