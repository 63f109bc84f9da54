package io.stellwerk.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to Kafka: claims what no other instance holds, publishes it in order, waits for the
 * acknowledgements, removes it. It runs when this instance commits events, and now and then for what others left. A
 * crash in between publishes rows again with the same event ids, which every inbox recognises.
 */
@ApplicationScoped
class OutboxRelay {

    /** After everything that still writes to the outbox while the service stops. */
    private static final int STOP_LAST = 4_000;

    private final Vertx vertx;
    private final MessagingConfig config;
    private final List<RelayLoop> loops;

    OutboxRelay(Vertx vertx, Database database, OutboxStore store, Lanes lanes, MessagingConfig config) {
        this.vertx = vertx;
        this.config = config;
        loops = lanes.all().stream()
                .map(lane -> new RelayLoop(vertx, database, store, lane))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.outbox().sweep().toMillis(), timer -> wake());
    }

    /** Says that there may be something to publish. Never blocks. */
    void wake() {
        loops.forEach(RelayLoop::wake);
    }

    /** When the oldest row that the relay has seen and not yet published was written. */
    @Nullable
    Instant oldestWaiting() {
        return loops.stream()
                .map(RelayLoop::oldestWaiting)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How many tries in a row have failed. */
    int failures() {
        return loops.stream().mapToInt(RelayLoop::failures).max().orElse(0);
    }

    /** Finishes what is on its way; the rest waits in the outbox. Runs before the database is closed. */
    void stop(@Observes @Priority(STOP_LAST) ShutdownEvent stop) throws InterruptedException {
        for (RelayLoop loop : loops) {
            loop.stop();
        }
    }
}
