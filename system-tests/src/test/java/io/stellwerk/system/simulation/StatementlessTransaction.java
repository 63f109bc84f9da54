package io.stellwerk.system.simulation;

import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Transaction that takes no SQL: the stores of the simulation do in Java what their statements say. */
abstract class StatementlessTransaction implements Transaction {

    @Override
    public final Sql<Object[]> sql(String statement) {
        throw new UnsupportedOperationException("not simulated: " + statement);
    }

    @Override
    public final <T> Sql<T> sql(String statement, Class<T> columnType) {
        throw new UnsupportedOperationException("not simulated: " + statement);
    }

    @Override
    public final Mutiny.Session entities() {
        throw new UnsupportedOperationException("entities are not simulated");
    }
}
