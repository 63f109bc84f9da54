package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.reactive.mutiny.Mutiny;
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

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final OutboxStore store;
    private final RecordPublisher publisher;
    private final MessagingConfig config;

    /** Wake-ups since the relay went to sleep; only the one that raises it from zero starts the relay. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Instant oldestWaiting;
    private volatile CountDownLatch resting = new CountDownLatch(0);
    private volatile boolean stopped;

    OutboxRelay(
            Vertx vertx,
            Mutiny.SessionFactory sessions,
            OutboxStore store,
            RecordPublisher publisher,
            MessagingConfig config) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.store = store;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.outbox().sweep().toMillis(), timer -> wake());
    }

    /** Says that there may be something to publish. Never blocks. */
    void wake() {
        if (!stopped && wakeUps.getAndIncrement() == 0) {
            drain();
        }
    }

    /** When the oldest row that the relay has seen and not yet published was written. */
    @Nullable
    Instant oldestWaiting() {
        return oldestWaiting;
    }

    /** How many tries in a row have failed. */
    int failures() {
        return failures.get();
    }

    private void drain() {
        int seen = wakeUps.get();
        CountDownLatch atWork = new CountDownLatch(1);
        resting = atWork;
        SessionContext.run(
                vertx,
                () -> Multi.createBy()
                        .repeating()
                        .uni(this::relayBatch)
                        .whilst(published -> published > 0 && !stopped)
                        .onTermination()
                        .invoke(atWork::countDown)
                        .subscribe()
                        .with(published -> failures.set(0), this::pauseAndDrain, () -> rest(seen)));
    }

    private void rest(int seen) {
        if (!stopped && !wakeUps.compareAndSet(seen, 0)) {
            drain();
        }
    }

    private void pauseAndDrain(Throwable failure) {
        int count = failures.incrementAndGet();
        long pause = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(count, 10));
        if (!stopped) {
            Log.warnf("outbox not relayed, trying again: failures=%d pauseMillis=%d reason=%s", count, pause, failure);
            vertx.setTimer(pause, timer -> drain());
        }
    }

    private Uni<Integer> relayBatch() {
        Context context = Objects.requireNonNull(Vertx.currentContext(), "the relay runs on a Vert.x context");
        return sessions.withTransaction((session, transaction) -> store.claimShards(session)
                .chain(shards -> shards.isEmpty()
                        ? Uni.createFrom().item(List.<OutboxStore.Stored>of())
                        : store.oldest(session, shards))
                .chain(rows -> relay(session, rows, context)));
    }

    private Uni<Integer> relay(Mutiny.Session session, List<OutboxStore.Stored> rows, Context context) {
        oldestWaiting = rows.isEmpty() ? null : rows.getFirst().createdAt();
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return publisher
                .publish(rows.stream().map(OutboxStore.Stored::row).toList())
                .emitOn(command -> context.runOnContext(ignored -> command.run()))
                .chain(() -> store.remove(session, rows))
                .replaceWith(rows.size());
    }

    /** Finishes the batch that is on its way; the rest waits in the outbox. Runs before the database is closed. */
    void stop(@Observes @Priority(STOP_LAST) ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        if (!resting.await(LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("outbox batch not finished in time, it will be published after the start");
        }
        publisher.close();
    }
}
