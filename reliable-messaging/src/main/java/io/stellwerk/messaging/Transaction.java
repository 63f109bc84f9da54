package io.stellwerk.messaging;

import org.hibernate.reactive.mutiny.Mutiny;

/** Transaction on the service's database. Its statements run one after the other, and all count or none. */
public interface Transaction {

    /** Prepares a statement whose rows have several columns, or none. Parameters are names behind a colon. */
    Sql<Object[]> sql(String statement);

    /** Prepares a statement whose rows have a single column of that type. */
    <T> Sql<T> sql(String statement, Class<T> columnType);

    /** Returns Hibernate's session on the same connection, for entities; what it holds is written before the commit. */
    Mutiny.Session entities();
}
