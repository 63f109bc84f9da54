package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets letters go on that no longer wait for anything, such as after a crash between two of them. */
@ApplicationScoped
class DeadLetterUpkeep {

    private final Vertx vertx;
    private final BatchesInFlight inFlight;
    private final Redrive redrive;
    private final MessagingConfig config;
    private final AtomicBoolean atWork = new AtomicBoolean();

    DeadLetterUpkeep(Vertx vertx, BatchesInFlight inFlight, Redrive redrive, MessagingConfig config) {
        this.vertx = vertx;
        this.inFlight = inFlight;
        this.redrive = redrive;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.deadLetters().sweep().toMillis(), timer -> sweep());
    }

    private void sweep() {
        if (atWork.compareAndSet(false, true)) {
            SessionContext.run(
                    vertx,
                    () -> inFlight.take(redrive::redriveReleased)
                            .onTermination()
                            .invoke(() -> atWork.set(false))
                            .subscribe()
                            .with(
                                    nothing -> {},
                                    failure -> Log.warnf(
                                            "released dead letters not handled, trying later: reason=%s",
                                            failure.getClass().getName())));
        }
    }
}
