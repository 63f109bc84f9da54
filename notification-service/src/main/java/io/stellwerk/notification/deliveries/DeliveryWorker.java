package io.stellwerk.notification.deliveries;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.notification.NotificationConfig;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Delivers, round after round, for as long as the service runs. Several instances share the work through the ledger. On
 * shutdown it finishes the mails in hand and gives back the others.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final int ROUNDS_BETWEEN_RECOVERIES = 20;
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

    private final String name = UUID.randomUUID().toString();
    private final InstantSource clock = InstantSource.system();
    private final AtomicBoolean working = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Vertx vertx;
    private final DeliverMails deliverMails;
    private final NotificationConfig.Delivery config;
    private volatile boolean stopping;
    private volatile Instant lastRound = clock.instant();
    private volatile @Nullable String failure;
    private int rounds;
    private long timer;

    DeliveryWorker(Vertx vertx, DeliverMails deliverMails, NotificationConfig config) {
        this.vertx = vertx;
        this.deliverMails = deliverMails;
        this.config = config.delivery();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(config.poll().toMillis(), tick -> wake());
    }

    /** Time of the last successful round. */
    Instant lastRound() {
        return lastRound;
    }

    /** Reason for which the last round failed, if it did. */
    @Nullable
    String failure() {
        return failure;
    }

    private void wake() {
        if (!stopping && working.compareAndSet(false, true)) {
            SessionContext.run(
                    vertx,
                    () -> Multi.createBy()
                            .repeating()
                            .uni(this::round)
                            .whilst(taken -> taken > 0 && !stopping)
                            .subscribe()
                            .with(taken -> {}, this::failed, this::rest));
        }
    }

    private Uni<Integer> round() {
        Uni<Integer> recovered = rounds++ % ROUNDS_BETWEEN_RECOVERIES == 0
                ? deliverMails.recover()
                : Uni.createFrom().item(0);
        return recovered.chain(() -> deliverMails.round(name, () -> stopping)).invoke(taken -> {
            lastRound = clock.instant();
            failure = null;
        });
    }

    private void failed(Throwable reason) {
        if (failure == null) {
            Log.warnf(
                    "mails not delivered, trying again: reason=%s",
                    reason.getClass().getName());
        }
        failure = reason.getClass().getName();
        rest();
    }

    private void rest() {
        working.set(false);
        if (stopping) {
            finished.countDown();
        }
    }

    /** Runs before the database and the mail client are closed. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        vertx.cancelTimer(timer);
        if (working.get()
                && !finished.await(config.sendTimeout().plus(SHUTDOWN_TIMEOUT).toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("mails in hand were not finished in time; the ledger shows them");
        }
        CountDownLatch given = new CountDownLatch(1);
        SessionContext.run(
                vertx,
                () -> deliverMails
                        .giveBack(name)
                        .subscribe()
                        .with(count -> given.countDown(), problem -> given.countDown()));
        if (!given.await(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("claimed mails were not given back; another worker takes them over later");
        }
    }
}
