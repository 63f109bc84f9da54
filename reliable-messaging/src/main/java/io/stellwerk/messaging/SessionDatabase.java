package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;

/** Database behind Hibernate Reactive's sessions. */
@ApplicationScoped
class SessionDatabase implements Database {

    private final Mutiny.SessionFactory sessions;

    SessionDatabase(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public <T> Uni<T> read(Function<Transaction, Uni<T>> work) {
        return sessions.withSession(session -> work.apply(new OnSession(session)));
    }

    @Override
    public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
        return sessions.withTransaction(session -> work.apply(new OnSession(session)));
    }

    /** Transaction of a session. */
    record OnSession(Mutiny.Session entities) implements Transaction {

        @Override
        public Sql<Object[]> sql(String statement) {
            return new Sql<>(((MutinySessionImpl) entities).getReactiveConnection(), statement, Function.identity());
        }

        @Override
        public <T> Sql<T> sql(String statement, Class<T> columnType) {
            return new Sql<>(
                    ((MutinySessionImpl) entities).getReactiveConnection(),
                    statement,
                    columns -> columnType.cast(columns[0]));
        }
    }
}
