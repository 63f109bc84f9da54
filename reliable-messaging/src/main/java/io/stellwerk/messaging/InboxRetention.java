package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets handled events once no topic can bring them back, in small steps, so that the inbox does not grow for ever. */
@ApplicationScoped
class InboxRetention {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int STEP = 10_000;

    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final InboxStore store;
    private final MessagingConfig config;

    InboxRetention(Vertx vertx, Mutiny.SessionFactory sessions, InboxStore store, MessagingConfig config) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.store = store;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(EVERY.toMillis(), timer -> forgetOld());
    }

    void forgetOld() {
        SessionContext.run(
                vertx,
                () -> Multi.createBy()
                        .repeating()
                        .uni(() -> sessions.withTransaction(
                                session -> store.forget(session, config.inbox().retention(), STEP)))
                        .whilst(forgotten -> forgotten == STEP)
                        .subscribe()
                        .with(
                                forgotten -> {},
                                failure -> Log.warnf("inbox not shortened, trying later: reason=%s", failure)));
    }
}
