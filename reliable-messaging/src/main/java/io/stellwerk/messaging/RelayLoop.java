package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Relays one lane: a batch after the other until one is not full, then it sleeps until it is woken. Whatever is committed
 * after a batch was read wakes it.
 */
final class RelayLoop {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Database database;
    private final OutboxStore store;
    private final Lane lane;

    /** Wake-ups since the loop went to sleep; only the one that raises it from zero starts the loop. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Instant oldestWaiting;
    private volatile CountDownLatch resting = new CountDownLatch(0);
    private volatile boolean stopped;

    RelayLoop(Vertx vertx, Database database, OutboxStore store, Lane lane) {
        this.vertx = vertx;
        this.database = database;
        this.store = store;
        this.lane = lane;
    }

    /** Says that there may be something to publish. Never blocks. */
    void wake() {
        if (!stopped && wakeUps.getAndIncrement() == 0) {
            drain();
        }
    }

    /** When the oldest row that the loop has seen and not yet published was written. */
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
        if (stopped) { // between the look at it and now: whoever stops may wait for the drain before
            atWork.countDown();
            return;
        }
        SessionContext.run(
                vertx,
                () -> Multi.createBy()
                        .repeating()
                        .uni(this::relayBatch)
                        .whilst(full -> full && !stopped)
                        .onTermination()
                        .invoke(atWork::countDown)
                        .subscribe()
                        .with(full -> failures.set(0), this::pauseAndDrain, () -> linger(seen)));
    }

    private void linger(int seen) {
        if (lane.linger().isPositive() && !stopped) {
            vertx.setTimer(lane.linger().toMillis(), _ -> sleep(seen));
        } else {
            sleep(seen);
        }
    }

    private void sleep(int seen) {
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

    private Uni<Boolean> relayBatch() {
        Executor here = SessionContext.executor(Vertx.currentContext());
        return database.inTransaction(
                        transaction -> lane.next(transaction).chain(rows -> relay(transaction, rows, here)))
                .onFailure()
                .call(() -> lane.publisher().abandon());
    }

    /** Whatever else was published of the batch is published again, and known to every inbox. */
    private Uni<Boolean> setAside(
            Transaction transaction, List<OutboxStore.Stored> rows, RefusedRow refused, Executor here) {
        return lane.publisher()
                .abandon()
                .emitOn(here)
                .chain(() -> refused.setAside(transaction, rows))
                .replaceWith(true);
    }

    private Uni<Boolean> relay(Transaction transaction, List<OutboxStore.Stored> rows, Executor here) {
        oldestWaiting = rows.isEmpty() ? null : rows.getFirst().createdAt();
        if (rows.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        return lane.publisher()
                .publish(rows.stream().map(OutboxStore.Stored::row).toList())
                .emitOn(here)
                .chain(() -> store.remove(transaction, rows))
                .replaceWith(store.isFull(rows))
                .onFailure(RefusedRow.class)
                .recoverWithUni(refused -> setAside(transaction, rows, refused, here));
    }

    /** Finishes the batch that is on its way; the rest waits in the outbox. */
    void stop() throws InterruptedException {
        stopped = true;
        if (!resting.await(LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("outbox batch not finished in time, it will be published after the start");
        }
        lane.publisher().close();
    }
}
