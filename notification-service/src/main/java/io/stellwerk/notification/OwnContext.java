package io.stellwerk.notification;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Contexts for work that no request or message starts: each its own, so that no two works share a database session. */
public final class OwnContext {

    private OwnContext() {}

    /** Runs the work on a new context; safe to call from everywhere. */
    public static void run(Vertx vertx, Runnable work) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }

    /**
     * Leads back to the context of the caller: a database session is bound to it, and a timer or a time-out leaves it.
     */
    public static Executor here() {
        Context context = Objects.requireNonNull(Vertx.currentContext(), "not on a Vert.x context");
        return command -> context.runOnContext(ignored -> command.run());
    }
}
