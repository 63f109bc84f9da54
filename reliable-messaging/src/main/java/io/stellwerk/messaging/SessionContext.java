package io.stellwerk.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Contexts on which database sessions may be opened: each its own, so that no two works share a session. */
public final class SessionContext {

    private SessionContext() {}

    /** Runs the work on a new context; safe to call from everywhere, event loops included. */
    public static void run(Vertx vertx, Runnable work) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }

    /** Leads back to a session's context from wherever something else was waited for. */
    public static Executor executor(@Nullable Context current) {
        Context context = Objects.requireNonNull(current, "a session is used on a Vert.x context");
        return command -> context.runOnContext(ignored -> command.run());
    }
}
