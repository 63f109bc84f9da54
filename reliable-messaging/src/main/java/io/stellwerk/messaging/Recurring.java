package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Work that a service does again and again by itself. Its intervals are of elapsed time: a scheduler that goes by the wall
 * clock stands still for an hour after that clock was an hour ahead for a moment. Never is the same work done twice at
 * once, and none begins any more once the service stops, before the database's pool closes.
 */
@ApplicationScoped
public class Recurring {

    private final Vertx vertx;
    private volatile boolean stopped;

    Recurring(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does the work on a Vert.x context of its own after each interval, unless it is still being done. */
    public void every(Duration interval, String name, Supplier<Uni<Void>> work) {
        AtomicBoolean atWork = new AtomicBoolean();
        vertx.setPeriodic(interval.toMillis(), _ -> {
            if (!stopped && atWork.compareAndSet(false, true)) {
                SessionContext.run(
                        vertx,
                        () -> Uni.createFrom()
                                .deferred(work::get)
                                .onTermination()
                                .invoke(() -> atWork.set(false))
                                .subscribe()
                                .with(
                                        _ -> {},
                                        failure -> Log.warnf("%s failed, trying later: reason=%s", name, failure)));
            }
        });
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }
}
