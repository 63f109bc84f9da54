package io.stellwerk.messaging;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Runs what needs a Vert.x context of its own, and waits for it. */
final class OnContext {

    private OnContext() {}

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Does something that waits, and comes back to where the session is. The thread is a plain one: a worker would bring
     * the session along, so that transactions begun there would be this one.
     */
    static Uni<Void> aside(Runnable action) {
        ClassLoader loader = OnContext.class.getClassLoader();
        return Uni.createFrom()
                .voidItem()
                .invoke(action)
                .runSubscriptionOn(command -> Thread.ofVirtual().start(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    command.run();
                }))
                .emitOn(SessionContext.executor(Vertx.currentContext()));
    }
}
