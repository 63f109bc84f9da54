package io.stellwerk.intake.application;

import io.quarkus.logging.Log;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Receives a message that somebody waits for. Messages that arrive while others are being written share the next
 * transaction, so that the cost of a commit is spread when there is much to do, and nobody waits when there is little.
 */
@ApplicationScoped
public class ReceiveMessage {
    private final ReceiveMessages receive;
    private final Transactions transactions;
    private final IntakeMetrics metrics;
    private final Vertx vertx;
    private final IntakeConfig.Batch limits;

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
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
            if (waiting.incrementAndGet() > limits.maxWaiting()) {
                waiting.decrementAndGet();
                emitter.fail(new TooBusy());
                return;
            }
            queue.add(new Waiting(message, emitter, vertx.getOrCreateContext()));
            startIfFree();
        });
    }

    private void startIfFree() {
        while (!queue.isEmpty()) {
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
        List<Waiting> batch = next();
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

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        long weight = 0;
        while (batch.size() < limits.maxMessages() && weight < limits.maxBytes().asLongValue()) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            waiting.decrementAndGet();
            weight += next.message().content().weight();
            batch.add(next);
        }
        return batch;
    }

    /** Commits all together; if that fails, each alone, so that a message only fails for its own sake. */
    private Uni<Void> process(List<Waiting> batch) {
        Uni<Void> committed = commit(batch).ifNoItem().after(limits.timeout()).fail();
        return committed.onFailure().recoverWithUni(failure -> {
            if (batch.size() == 1 || Outage.isBehind(failure)) {
                batch.forEach(waiter -> waiter.fail(failure));
                return Uni.createFrom().voidItem();
            }
            Log.warnf(
                    "splitting a batch: messages=%d reason=%s",
                    batch.size(), failure.getClass().getSimpleName());
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Waiting one : batch) {
                all = all.chain(() -> process(List.of(one)));
            }
            return all;
        });
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
                .replaceWithVoid();
    }
}
