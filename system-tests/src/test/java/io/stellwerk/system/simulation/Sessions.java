package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Sessions on the simulated database: they carry a transaction, and know no SQL. */
public final class Sessions implements InvocationHandler {

    private final Process process;
    private final Database database;

    private Sessions(Process process, Database database) {
        this.process = process;
        this.database = database;
    }

    static Mutiny.SessionFactory of(Process process, Database database) {
        return proxy(Mutiny.SessionFactory.class, new Sessions(process, database));
    }

    /** The transaction that a session stands for. */
    public static Transaction transaction(Mutiny.Session session) {
        return ((InTransaction) Proxy.getInvocationHandler(session)).transaction();
    }

    /** A session for work outside the schedule, such as the checks at its end. */
    static Mutiny.Session session(Transaction transaction) {
        return proxy(Mutiny.Session.class, new InTransaction(transaction));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object self, Method method, Object[] arguments) {
        if (method.getName().equals("withTransaction") && arguments[0] instanceof BiFunction<?, ?, ?> work) {
            return withTransaction((BiFunction<Mutiny.Session, Mutiny.Transaction, Uni<Object>>) work);
        }
        throw new UnsupportedOperationException("not simulated: " + method);
    }

    private <T> Uni<T> withTransaction(BiFunction<Mutiny.Session, Mutiny.Transaction, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Transaction transaction = new Transaction(process, database);
            boolean hasty = process.world().has(Flaw.ANSWERED_BEFORE_COMMIT);
            return transaction
                    .statement("begin", () -> session(transaction))
                    .chain(session -> work.apply(session, null))
                    .call(() -> hasty ? begun(transaction.commit()) : transaction.commit())
                    .onFailure()
                    .invoke(transaction::rollback)
                    .onCancellation()
                    .invoke(transaction::rollback);
        });
    }

    private static Uni<Void> begun(Uni<Void> commit) {
        commit.subscribe().with(done -> {}, failure -> {});
        return Uni.createFrom().voidItem();
    }

    private record InTransaction(Transaction transaction) implements InvocationHandler {
        @Override
        public Object invoke(Object self, Method method, Object[] arguments) {
            return switch (method.getName()) {
                case "flush" -> Uni.createFrom().voidItem();
                case "toString" -> "a simulated session";
                default -> throw new UnsupportedOperationException("not simulated: " + method);
            };
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
