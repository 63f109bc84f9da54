package io.stellwerk.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Contexts on which database sessions may be opened: each its own, so that no two works share a session. */
final class SessionContext {

    private SessionContext() {}

    /** Runs the work on a new context; safe to call from everywhere, event loops included. */
    static void run(Vertx vertx, Runnable work) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }
}
