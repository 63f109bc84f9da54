package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** What the tests ask of the database. */
@ApplicationScoped
class Notes {

    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    /** The texts in a notebook, in the order in which they were written down. */
    List<String> in(String notebook) {
        return ask(transaction -> transaction
                .entities()
                .createQuery("select n.text from Note n where n.notebook = :notebook order by n.id", String.class)
                .setParameter("notebook", notebook)
                .getResultList());
    }

    /** How many rows wait in the outbox. */
    long waiting() {
        return ask(transaction ->
                transaction.sql("select count(*) from outbox", Long.class).one());
    }

    /** How many events of a notebook wait in the outbox. */
    long waiting(String notebook) {
        return ask(transaction -> transaction
                .sql("select count(*) from outbox where key = :key", Long.class)
                .with("key", notebook)
                .one());
    }

    <T> T ask(Function<Transaction, Uni<T>> question) {
        return OnContext.await(() -> database.inTransaction(question));
    }
}
