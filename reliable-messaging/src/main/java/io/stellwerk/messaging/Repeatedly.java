package io.stellwerk.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** Asks again and again until the answer is yes, however long that takes, and goes on where it began. */
public final class Repeatedly {

    private Repeatedly() {}

    /** Comes with the first yes. To be subscribed on a Vert.x context. */
    public static Uni<Void> until(Supplier<Uni<Boolean>> question, Duration pause) {
        return Uni.createFrom().deferred(() -> {
            Context context = Objects.requireNonNull(Vertx.currentContext(), "asked on a Vert.x context");
            return Multi.createBy()
                    .repeating()
                    .uni(() -> Uni.createFrom()
                            .voidItem()
                            .emitOn(ask -> context.runOnContext(_ -> ask.run()))
                            .chain(question::get))
                    .withDelay(pause)
                    .whilst(yes -> !yes)
                    .collect()
                    .last()
                    .emitOn(goOn -> context.runOnContext(_ -> goOn.run()))
                    .replaceWithVoid();
        });
    }
}
