package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

/** Transactions that write their outbox before they commit and wake the relay after it. */
@ApplicationScoped
class OutboxTransactions implements Transactions {

    private final Database database;
    private final OutboxStore store;
    private final OutboxRelay relay;
    private final MessagingConfig config;

    OutboxTransactions(Database database, OutboxStore store, OutboxRelay relay, MessagingConfig config) {
        this.database = database;
        this.store = store;
        this.relay = relay;
        this.config = config;
    }

    @Override
    public <T> Uni<T> run(BiFunction<Transaction, Outbox, Uni<T>> work) {
        return runPending(work::apply);
    }

    /** As {@link #run}, for the dead letters, which are records but no events. */
    <T> Uni<T> runPending(BiFunction<Transaction, PendingEvents, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            PendingEvents outbox =
                    new PendingEvents(config.service(), config.outbox().maxPayloadBytes());
            return database.inTransaction(transaction ->
                            work.apply(transaction, outbox).call(() -> store.append(transaction, outbox.rows())))
                    .invoke(() -> {
                        if (!outbox.isEmpty()) {
                            relay.wake();
                        }
                    });
        });
    }
}
