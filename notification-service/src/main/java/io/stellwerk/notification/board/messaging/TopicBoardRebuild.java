package io.stellwerk.notification.board.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.stellwerk.messaging.Outage;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.board.BoardRebuilds.Claim;
import io.stellwerk.notification.board.BoardRebuilds.Progress;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.board.BoardSource;
import io.stellwerk.notification.board.RebuildBoard;
import io.stellwerk.notification.board.RebuildPhase;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Works on a rebuild of the board that was asked for here or elsewhere, beside the consumers, which go on. */
@ApplicationScoped
class TopicBoardRebuild {

    private static final Duration LONGEST_WORK = Duration.ofMinutes(5);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

    private final AtomicBoolean working = new AtomicBoolean();
    private final Vertx vertx;
    private final RebuildBoard rebuild;
    private final BoardSource source;
    private final Duration look;
    private final Map<String, Object> brokerSettings;
    private volatile CountDownLatch resting = new CountDownLatch(0);
    private volatile boolean stopping;
    private long timer;

    TopicBoardRebuild(
            Vertx vertx,
            RebuildBoard rebuild,
            BoardSource source,
            NotificationConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> brokerSettings) {
        this.vertx = vertx;
        this.rebuild = rebuild;
        this.source = source;
        this.look = config.board().rebuildLook();
        this.brokerSettings = brokerSettings;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(look.toMillis(), tick -> look());
    }

    private void look() {
        if (!stopping && working.compareAndSet(false, true)) {
            Infrastructure.getDefaultWorkerPool().execute(this::work);
        }
    }

    private void work() {
        CountDownLatch atWork = new CountDownLatch(1);
        resting = atWork;
        try {
            Optional<Claim> claim = done(rebuild::claim);
            if (claim.isPresent()) {
                attempt(claim.get());
            }
        } catch (ExecutionException | TimeoutException e) {
            Log.debugf(e, "no rebuild can be looked for");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            working.set(false);
            atWork.countDown();
        }
    }

    private void attempt(Claim claim) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            work(claim);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            Throwable reason = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            Log.warnf(reason, "the board is not made anew yet, trying again");
            done(() -> rebuild.failed(reason.getClass().getSimpleName()));
        }
    }

    private void work(Claim claim) throws InterruptedException, ExecutionException, TimeoutException {
        try (TopicReplay replay = new TopicReplay(brokerSettings, source.topics(), claim.positions())) {
            Log.infof("the board is made anew: state=%s", claim.phase());
            long unusable = claim.unusable();
            if (claim.phase() == RebuildPhase.FILLING) {
                unusable = replay(replay, RebuildPhase.FILLING, unusable);
                if (!stopping) {
                    done(rebuild::show);
                }
            }
            // Whatever was written to the board that was shown until now was on the topics before.
            replay.findEnds();
            unusable = stopping ? unusable : replay(replay, RebuildPhase.CATCHING_UP, unusable);
            done(stopping ? rebuild::giveBack : rebuild::finish);
            Log.infof("the board was made anew: outcome=%s unusable=%d", stopping ? "interrupted" : "done", unusable);
        }
    }

    private long replay(TopicReplay replay, RebuildPhase phase, long before)
            throws InterruptedException, ExecutionException, TimeoutException {
        long unusable = before;
        while (!stopping && !replay.isAtEnd()) {
            Progress earlier = replay.progress(unusable);
            Collection<BoardRow> rows = rows(replay.next());
            Progress progress = replay.progress(unusable);
            try {
                done(() -> rebuild.add(phase, rows, progress));
            } catch (ExecutionException e) {
                if (Outage.isBehind(e)) {
                    throw e;
                }
                unusable += addEach(phase, rows, earlier);
                Progress after = replay.progress(unusable);
                done(() -> rebuild.add(phase, List.of(), after));
            }
        }
        return unusable;
    }

    /** Adds what the board accepts, ticket by ticket, and answers how many it refused, as it did the first time. */
    private long addEach(RebuildPhase phase, Collection<BoardRow> rows, Progress earlier)
            throws InterruptedException, ExecutionException, TimeoutException {
        long refused = 0;
        for (BoardRow row : rows) {
            try {
                done(() -> rebuild.add(phase, List.of(row), earlier));
            } catch (ExecutionException e) {
                if (Outage.isBehind(e)) {
                    throw e;
                }
                refused++;
            }
        }
        return refused;
    }

    private Collection<BoardRow> rows(List<ConsumerRecord<String, byte[]>> records) {
        Map<UUID, BoardRow> rows = new LinkedHashMap<>();
        records.forEach(read -> source.row(read).ifPresent(row -> rows.merge(row.ticketId(), row, BoardRow::and)));
        return List.copyOf(rows.values());
    }

    private <T> T done(Supplier<Uni<T>> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> finished = new CompletableFuture<>();
        SessionContext.run(
                vertx, () -> work.get().subscribe().with(finished::complete, finished::completeExceptionally));
        return finished.get(LONGEST_WORK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Ends after the batch in hand, so that another instance, or this one after its start, goes on. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        vertx.cancelTimer(timer);
        if (!resting.await(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("the board's rebuild was not given back; another instance goes on when its claim ends");
        }
    }
}
