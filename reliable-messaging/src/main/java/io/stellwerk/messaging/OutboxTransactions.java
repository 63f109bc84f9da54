package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transactions that write their outbox before they commit and wake the relay after it. */
@ApplicationScoped
class OutboxTransactions implements Transactions {

    private final Mutiny.SessionFactory sessions;
    private final OutboxStore store;
    private final OutboxRelay relay;
    private final MessagingConfig config;

    OutboxTransactions(Mutiny.SessionFactory sessions, OutboxStore store, OutboxRelay relay, MessagingConfig config) {
        this.sessions = sessions;
        this.store = store;
        this.relay = relay;
        this.config = config;
    }

    @Override
    public <T> Uni<T> run(BiFunction<Mutiny.Session, Outbox, Uni<T>> work) {
        return runPending(work::apply);
    }

    /** As {@link #run}, for the dead letters, which are records but no events. */
    <T> Uni<T> runPending(BiFunction<Mutiny.Session, PendingEvents, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            PendingEvents outbox =
                    new PendingEvents(config.service(), config.outbox().maxPayloadBytes());
            return sessions.withTransaction((session, transaction) -> work.apply(session, outbox)
                            .call(session::flush)
                            .call(() -> store.append(session, outbox.rows())))
                    .invoke(() -> {
                        if (!outbox.isEmpty()) {
                            relay.wake();
                        }
                    });
        });
    }
}
