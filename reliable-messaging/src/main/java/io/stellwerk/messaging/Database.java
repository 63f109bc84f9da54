package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The service's database. Work that has events to publish goes through {@link Transactions} instead. */
public interface Database {

    /** Runs work that only reads; without a transaction around it, so that each statement is one of its own. */
    <T> Uni<T> read(Function<Transaction, Uni<T>> work);

    /** Runs work in a transaction, which is rolled back if it fails. */
    <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work);
}
