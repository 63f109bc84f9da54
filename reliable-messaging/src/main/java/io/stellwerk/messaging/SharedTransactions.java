package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Transactions for requests that somebody waits for. Those that arrive while others are being written, or just were, share the
 * next one, so that the cost of a commit is spread when there is much to do, and nobody waits when there is little.
 *
 * @param <Q> what is asked for
 * @param <R> what is answered
 */
public final class SharedTransactions<Q, R> {
    /** When a service stops: before everything that has something to do with what was written. */
    public static final int FINISH_FIRST = BatchesInHand.FINISH_FIRST;

    private static final long SWEEP_MILLIS = 100;

    private final Work<Q, R> work;
    private final Transactions transactions;
    private final Vertx vertx;
    private final SharingLimits limits;
    private final WaitingLine<Waiting<Q, R>> line;
    private final InHand inHand;

    /** Nobody waits for too long from {@link #start} on. */
    public SharedTransactions(Work<Q, R> work, Transactions transactions, Vertx vertx, SharingLimits limits) {
        this.work = work;
        this.transactions = transactions;
        this.vertx = vertx;
        this.limits = limits;
        this.inHand = new InHand(limits.parallel());
        this.line =
                new WaitingLine<>(limits.maxWaiting(), limits.maxWaitingBytes().asLongValue(), limits.longestWait());
    }

    /**
     * What is done for the requests that share a transaction.
     *
     * @param <Q> what is asked for
     * @param <R> what is answered
     */
    public interface Work<Q, R> {

        /**
         * Does it for all requests, and has an answer for each, in their order. What is asked for in vain is an answer too:
         * a failure is one of all, which are then done again, each in a transaction of its own.
         */
        Uni<List<R>> perform(Mutiny.Session session, Outbox outbox, List<Q> requests);

        /** Is told what was committed, after those who wait were. */
        void committed(List<R> answers);
    }

    /** Sees to it from now on that nobody waits for too long. */
    public void start() {
        vertx.setPeriodic(SWEEP_MILLIS, _ -> sendAway());
    }

    /** Waits for what is under way while the service stops; whoever is in the line by then has hung up. */
    public void finish() throws InterruptedException {
        int left = inHand.finish(limits.timeout());
        if (left > 0) {
            Log.warnf("shared transactions not finished in time: transactions=%d", left);
        }
    }

    /**
     * Has the request done, and answers it when that is committed. What has begun is carried through, even if the caller
     * hangs up meanwhile. It fails with {@link TooBusy} if it would have to wait for too long.
     *
     * @param bytes about how much content the request has
     */
    public Uni<R> run(Q request, long bytes) {
        return Uni.createFrom().emitter(emitter -> {
            Waiting<Q, R> waiting = new Waiting<>(request, emitter, vertx.getOrCreateContext());
            if (line.join(waiting, bytes, System.nanoTime())) {
                startIfFree();
            } else {
                emitter.fail(new TooBusy());
            }
        });
    }

    /** Whether a request that came now would be turned away, whatever its size. */
    public boolean isTooBusy() {
        return line.isTooLong(System.nanoTime());
    }

    /** For how long the request that is the next has waited. */
    public Duration waited() {
        return line.waited(System.nanoTime());
    }

    /** Nothing is committed for a while, as when the database hangs: better an answer than a long wait. */
    private void sendAway() {
        line.tired(System.nanoTime()).forEach(waiting -> waiting.fail(new TooBusy()));
    }

    private void startIfFree() {
        while (!line.isEmpty() && inHand.begin()) {
            startNext();
        }
    }

    private void startNext() {
        List<Waiting<Q, R>> batch =
                line.next(limits.maxRequests(), limits.maxBytes().asLongValue());
        if (batch.isEmpty()) {
            inHand.end();
            return;
        }
        SessionContext.run(
                vertx,
                () -> process(batch).subscribe().with(_ -> finished(batch), failure -> {
                    Log.errorf(failure, "a shared transaction failed: requests=%d", batch.size());
                    finished(batch);
                }));
    }

    /** After one that was not full the place stays taken for a while, so that more shares the next. */
    private void finished(List<Waiting<Q, R>> batch) {
        if (limits.rest().isPositive() && batch.size() < limits.maxRequests()) {
            vertx.setTimer(limits.rest().toMillis(), _ -> giveWay());
        } else {
            giveWay();
        }
    }

    private void giveWay() {
        inHand.end();
        startIfFree();
    }

    /** Commits all together; if that fails, each alone, so that a request only fails for its own sake. */
    private Uni<Void> process(List<Waiting<Q, R>> batch) {
        return commit(batch)
                .onFailure(failure -> batch.size() > 1 && !Outage.isBehind(failure))
                .recoverWithUni(failure -> {
                    Log.warnf(
                            "splitting a shared transaction: requests=%d reason=%s",
                            batch.size(), failure.getClass().getSimpleName());
                    return commitOneByOne(batch);
                })
                .onFailure()
                .recoverWithUni(failure -> {
                    batch.forEach(waiting -> waiting.fail(failure));
                    return Uni.createFrom().voidItem();
                });
    }

    /** Once the database is away, it is so for all that are left: none of them waits for it alone. */
    private Uni<Void> commitOneByOne(List<Waiting<Q, R>> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Waiting<Q, R> one : batch) {
            all = all.chain(() -> commit(List.of(one))
                    .onFailure(failure -> !Outage.isBehind(failure))
                    .recoverWithUni(failure -> {
                        one.fail(failure);
                        return Uni.createFrom().voidItem();
                    }));
        }
        return all;
    }

    private Uni<Void> commit(List<Waiting<Q, R>> batch) {
        List<Q> requests = batch.stream().map(Waiting::request).toList();
        return transactions
                .run((session, outbox) -> work.perform(session, outbox, requests))
                .invoke(answers -> {
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).answer(answers.get(i));
                    }
                    work.committed(answers);
                })
                .replaceWithVoid()
                .ifNoItem()
                .after(limits.timeout())
                .fail();
    }
}
