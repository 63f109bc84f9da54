package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;

/** Runs work whose state changes and events must commit together. */
public interface Transactions {

    /**
     * Runs the work in one database transaction. Events added to the outbox are written before the commit and published
     * after it; a failed work rolls back both.
     */
    <T> Uni<T> run(BiFunction<Transaction, Outbox, Uni<T>> work);
}
