package io.stellwerk.intake.application;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.domain.InboundMessage;
import io.stellwerk.messaging.Outage;
import io.stellwerk.messaging.Transactions;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Receives a message that somebody waits for. Messages that arrive while others are being written share the next
 * transaction, so that the cost of a commit is spread when there is much to do, and nobody waits when there is little.
 */
@ApplicationScoped
public class ReceiveMessage {
    private static final long SWEEP_MILLIS = 100;

    private final ReceiveMessages receive;
    private final Transactions transactions;
    private final IntakeMetrics metrics;
    private final Vertx vertx;
    private final IntakeConfig.Batch limits;

    private final WaitingLine<Waiting> line;
    private final AtomicInteger running = new AtomicInteger();

    ReceiveMessage(
            ReceiveMessages receive,
            Transactions transactions,
            IntakeMetrics metrics,
            Vertx vertx,
            IntakeConfig config) {
        this.receive = receive;
        this.transactions = transactions;
        this.metrics = metrics;
        this.vertx = vertx;
        this.limits = config.batch();
        this.line =
                new WaitingLine<>(limits.maxWaiting(), limits.maxWaitingBytes().asLongValue(), limits.longestWait());
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(SWEEP_MILLIS, _ -> sendAway());
    }

    private record Waiting(InboundMessage message, UniEmitter<? super Receipt> emitter, Context context) {

        void answer(Receipt receipt) {
            context.runOnContext(_ -> emitter.complete(receipt));
        }

        void fail(Throwable failure) {
            context.runOnContext(_ -> emitter.fail(failure));
        }
    }

    /** Receives the message; the receipt comes when it is committed. */
    public Uni<Receipt> receive(InboundMessage message) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting waiting = new Waiting(message, emitter, vertx.getOrCreateContext());
            if (line.join(waiting, message.content().weight(), System.nanoTime())) {
                startIfFree();
            } else {
                emitter.fail(new TooBusy());
            }
        });
    }

    /** Whether a message that came now would be turned away, whatever its size. */
    public boolean isTooBusy() {
        return line.isTooLong(System.nanoTime());
    }

    /** For how long the message that is the next has waited. */
    public Duration waited() {
        return line.waited(System.nanoTime());
    }

    /** Nothing is committed for a while, as when the database hangs: better an answer than a long wait. */
    private void sendAway() {
        line.tired(System.nanoTime()).forEach(waiting -> waiting.fail(new TooBusy()));
    }

    private void startIfFree() {
        while (!line.isEmpty()) {
            int now = running.get();
            if (now >= limits.parallel()) {
                return;
            }
            if (running.compareAndSet(now, now + 1)) {
                start();
            }
        }
    }

    private void start() {
        List<Waiting> batch = line.next(limits.maxMessages(), limits.maxBytes().asLongValue());
        if (batch.isEmpty()) {
            running.decrementAndGet();
            return;
        }
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> process(batch).subscribe().with(_ -> finished(), failure -> {
            Log.errorf(failure, "receiving failed: messages=%d", batch.size());
            finished();
        }));
    }

    private void finished() {
        running.decrementAndGet();
        startIfFree();
    }

    /** Commits all together; if that fails, each alone, so that a message only fails for its own sake. */
    private Uni<Void> process(List<Waiting> batch) {
        return commit(batch)
                .onFailure(failure -> batch.size() > 1 && !Outage.isBehind(failure))
                .recoverWithUni(failure -> {
                    Log.warnf(
                            "splitting a batch: messages=%d reason=%s",
                            batch.size(), failure.getClass().getSimpleName());
                    return commitOneByOne(batch);
                })
                .onFailure()
                .recoverWithUni(failure -> {
                    batch.forEach(waiter -> waiter.fail(failure));
                    return Uni.createFrom().voidItem();
                });
    }

    /** Once the database is away, it is so for all that are left: none of them waits for it alone. */
    private Uni<Void> commitOneByOne(List<Waiting> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Waiting one : batch) {
            all = all.chain(() -> commit(List.of(one))
                    .onFailure(failure -> !Outage.isBehind(failure))
                    .recoverWithUni(failure -> {
                        one.fail(failure);
                        return Uni.createFrom().voidItem();
                    }));
        }
        return all;
    }

    private Uni<Void> commit(List<Waiting> batch) {
        List<InboundMessage> messages = batch.stream().map(Waiting::message).toList();
        return transactions
                .run((session, outbox) -> receive.load(session, messages)
                        .invoke(work -> messages.forEach(message -> receive.decide(work, message)))
                        .call(work -> receive.save(session, work, outbox)))
                .invoke(work -> {
                    metrics.received(work);
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).answer(Receipt.of(work.decided.get(i).outcome()));
                    }
                })
                .replaceWithVoid()
                .ifNoItem()
                .after(limits.timeout())
                .fail();
    }
}
