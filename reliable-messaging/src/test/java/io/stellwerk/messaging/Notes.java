package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the tests ask of the database. */
@ApplicationScoped
class Notes {

    private final Mutiny.SessionFactory sessions;

    Notes(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The texts in a notebook, in the order in which they were written down. */
    List<String> in(String notebook) {
        return ask(session -> session.createQuery(
                        "select n.text from Note n where n.notebook = :notebook order by n.id", String.class)
                .setParameter("notebook", notebook)
                .getResultList());
    }

    /** How many rows wait in the outbox. */
    long waiting() {
        return ask(session -> session.createNativeQuery("select count(*) from outbox", Long.class)
                .getSingleResult());
    }

    /** How many events of a notebook wait in the outbox. */
    long waiting(String notebook) {
        return ask(session -> session.createNativeQuery("select count(*) from outbox where key = :key", Long.class)
                .setParameter("key", notebook)
                .getSingleResult());
    }

    <T> T ask(Function<Mutiny.Session, Uni<T>> question) {
        return OnContext.await(() -> sessions.withTransaction(question));
    }
}
