package io.stellwerk.notification.board;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.board.view.BoardSnapshot;
import io.stellwerk.notification.board.view.Moment;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Shows the desk live. While somebody watches, the board's revision is looked at some times a second; when it has grown,
 * whichever instance made it grow, one snapshot is taken for all who watch. A snapshot that is costly, because the desk
 * is large, is taken less often, so that watching never takes more than a small part of the database.
 */
@ApplicationScoped
public class BoardFeed {

    private static final int PAUSE_PER_WORK = 4;

    private final BroadcastProcessor<Moment> changes = BroadcastProcessor.create();
    private final BroadcastProcessor<Boolean> end = BroadcastProcessor.create();
    private final AtomicInteger watchers = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final InstantSource clock = InstantSource.system();
    private final Vertx vertx;
    private final Database database;
    private final Board board;
    private final Duration refresh;
    private volatile @Nullable Moment shown;
    private volatile long pausedUntil = System.nanoTime();
    private volatile boolean failing;
    private long timer;

    BoardFeed(Vertx vertx, Database database, Board board, NotificationConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.board = board;
        this.refresh = config.board().refresh();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(refresh.toMillis(), tick -> look());
    }

    /** Lets those who watch go, before the service waits for open requests to end. */
    void close(@Observes ShutdownDelayInitiatedEvent stopping) {
        end.onNext(true);
        end.onComplete();
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }

    /** The desk as it is now. */
    public Uni<BoardSnapshot> now() {
        return database.inTransaction(transaction -> board.snapshot(transaction, clock.instant()));
    }

    /** The desk as it is now, and again whenever it changes. Who is slow misses snapshots, never the newest. */
    public Multi<Moment> live() {
        return Multi.createBy()
                .merging()
                .streams(
                        now().map(Moment::first).toMulti(), changes.onOverflow().dropPreviousItems())
                .onSubscription()
                .invoke(watchers::incrementAndGet)
                .onTermination()
                .invoke(watchers::decrementAndGet);
    }

    /** Brings one item when the service is about to stop, and nothing before; whoever asks later gets none. */
    public Multi<Boolean> end() {
        return end;
    }

    private void look() {
        if (watchers.get() > 0 && System.nanoTime() - pausedUntil >= 0 && looking.compareAndSet(false, true)) {
            SessionContext.run(vertx, () -> changed().subscribe().with(this::show, this::failed));
        }
    }

    /** Brings nothing if the board is as it was. */
    private Uni<@Nullable BoardSnapshot> changed() {
        long begun = System.nanoTime();
        return database.inTransaction(transaction -> board.revision(transaction))
                .chain(revision -> isShown(revision) ? Uni.createFrom().nullItem() : now())
                .invoke(() -> {
                    long done = System.nanoTime();
                    pausedUntil = done + (done - begun) * PAUSE_PER_WORK;
                });
    }

    private boolean isShown(long revision) {
        Moment last = shown;
        return last != null && last.snapshot().revision() == revision;
    }

    private void show(@Nullable BoardSnapshot snapshot) {
        looking.set(false);
        failing = false;
        if (snapshot != null) {
            Moment last = shown;
            Moment next = last == null
                    ? new Moment(1, snapshot, null)
                    : new Moment(last.number() + 1, snapshot, last.snapshot());
            shown = next;
            changes.onNext(next);
        }
    }

    private void failed(Throwable reason) {
        looking.set(false);
        if (!failing) {
            Log.warnf(
                    "the board cannot be read, trying again: reason=%s",
                    reason.getClass().getName());
        }
        failing = true;
    }
}
