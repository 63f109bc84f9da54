package io.stellwerk.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * How much waits in the outbox, whoever wrote it: estimated by its first and its last row and the size of a few, because
 * counting rows takes the longer the more there are.
 */
@ApplicationScoped
public class OutboxLevel {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Database database;
    private final OutboxStore store;
    private volatile Level lately = new Level(0, 0);

    OutboxLevel(Database database, OutboxStore store) {
        this.database = database;
        this.store = store;
    }

    /** So many events, and so many bytes of payload. */
    public record Level(long events, long bytes) {}

    void start(@Observes StartupEvent started, MeterRegistry registry, Recurring recurring) {
        Gauge.builder("stellwerk_outbox_events", this, level -> level.lately.events())
                .description("Events that wait to be published, about")
                .register(registry);
        recurring.every(EVERY, "looking at the outbox", this::look);
    }

    /** As it was a second ago, or, while the database is out, when it last answered. */
    public Level lately() {
        return lately;
    }

    /** As it is now. To be asked on a Vert.x context. */
    public Uni<Level> now() {
        return Uni.createFrom().deferred(() -> database.read(store::level)).invoke(level -> lately = level);
    }

    /** An outage of the database is told by others, and not once a second. */
    private Uni<Void> look() {
        return now().replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf("outbox not looked at: reason=%s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
