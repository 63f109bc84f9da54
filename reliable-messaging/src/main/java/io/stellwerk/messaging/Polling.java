package io.stellwerk.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** Polling of a condition, however long it takes; what follows runs on the context on which it began. */
public final class Polling {

    private Polling() {}

    /** Completes when the condition holds; looks again after each pause. To be subscribed on a Vert.x context. */
    public static Uni<Void> until(Supplier<Uni<Boolean>> condition, Duration pause) {
        return Uni.createFrom().deferred(() -> {
            Context context = Objects.requireNonNull(Vertx.currentContext(), "polled on a Vert.x context");
            return Multi.createBy()
                    .repeating()
                    .uni(() -> Uni.createFrom()
                            .voidItem()
                            .emitOn(look -> context.runOnContext(_ -> look.run()))
                            .chain(condition::get))
                    .withDelay(pause)
                    .whilst(holds -> !holds)
                    .collect()
                    .last()
                    .emitOn(goOn -> context.runOnContext(_ -> goOn.run()))
                    .replaceWithVoid();
        });
    }
}
