package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Function;

/**
 * Forgets handled events once no topic can bring them back, and settled dead letters, in small steps, so that neither table
 * grows for ever.
 */
@ApplicationScoped
class InboxRetention {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int STEP = 10_000;

    private final Vertx vertx;
    private final Database database;
    private final InboxStore store;
    private final DeadLetterStore letters;
    private final MessagingConfig config;

    InboxRetention(Vertx vertx, Database database, InboxStore store, DeadLetterStore letters, MessagingConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.store = store;
        this.letters = letters;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> forgetOld());
    }

    void forgetOld() {
        forgetOld(
                "inbox", transaction -> store.forget(transaction, config.inbox().retention(), STEP));
        forgetOld(
                "dead letters",
                transaction -> letters.forget(transaction, config.deadLetters().retention(), STEP));
    }

    private void forgetOld(String what, Function<Transaction, Uni<Integer>> step) {
        SessionContext.run(
                vertx,
                () -> Multi.createBy()
                        .repeating()
                        .uni(() -> database.inTransaction(step))
                        .whilst(forgotten -> forgotten == STEP)
                        .subscribe()
                        .with(
                                forgotten -> {},
                                failure -> Log.warnf("%s not shortened, trying later: reason=%s", what, failure)));
    }
}
