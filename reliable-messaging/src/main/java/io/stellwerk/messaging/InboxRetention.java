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
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Forgets handled events once no topic can bring them back, and settled dead letters, in small steps, so that neither table
 * grows for ever.
 */
@ApplicationScoped
class InboxRetention {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int STEP = 10_000;

    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final InboxStore store;
    private final DeadLetterStore letters;
    private final MessagingConfig config;

    InboxRetention(
            Vertx vertx,
            Mutiny.SessionFactory sessions,
            InboxStore store,
            DeadLetterStore letters,
            MessagingConfig config) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.store = store;
        this.letters = letters;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> forgetOld());
    }

    void forgetOld() {
        forgetOld("inbox", session -> store.forget(session, config.inbox().retention(), STEP));
        forgetOld(
                "dead letters",
                session -> letters.forget(session, config.deadLetters().retention(), STEP));
    }

    private void forgetOld(String what, Function<Mutiny.Session, Uni<Integer>> step) {
        SessionContext.run(
                vertx,
                () -> Multi.createBy()
                        .repeating()
                        .uni(() -> sessions.withTransaction(step))
                        .whilst(forgotten -> forgotten == STEP)
                        .subscribe()
                        .with(
                                forgotten -> {},
                                failure -> Log.warnf("%s not shortened, trying later: reason=%s", what, failure)));
    }
}
