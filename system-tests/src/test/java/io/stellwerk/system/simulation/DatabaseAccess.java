package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.function.Function;

/** A process' access to the simulated database. */
final class DatabaseAccess implements io.stellwerk.messaging.Database {

    private final Process process;
    private final Database database;

    DatabaseAccess(Process process, Database database) {
        this.process = process;
        this.database = database;
    }

    @Override
    public <T> Uni<T> read(Function<Transaction, Uni<T>> work) {
        throw new UnsupportedOperationException("reading outside of a transaction is not simulated");
    }

    @Override
    public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            SimulatedTransaction transaction = new SimulatedTransaction(process, database);
            boolean hasty = process.world().has(Flaw.ANSWERED_BEFORE_COMMIT);
            return transaction
                    .statement("begin", () -> transaction)
                    .chain(work::apply)
                    .call(() -> hasty ? begun(transaction.commit()) : transaction.commit())
                    .onFailure()
                    .invoke(transaction::rollback)
                    .onCancellation()
                    .invoke(transaction::rollback);
        });
    }

    private static Uni<Void> begun(Uni<Void> commit) {
        commit.subscribe().with(done -> {}, failure -> {});
        return Uni.createFrom().voidItem();
    }
}
