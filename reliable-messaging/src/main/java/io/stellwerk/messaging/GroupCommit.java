package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Commits requests in groups. Requests that arrive while a transaction runs, or lingers, share the next one, so that the
 * cost of a commit is spread under load, and a single request is committed at once.
 *
 * @param <Q> what is asked for
 * @param <R> what is answered
 */
public final class GroupCommit<Q, R> {
    /** Priority of the shutdown observer that calls {@link #finish}: before all that uses what was written. */
    public static final int FINISH_FIRST = BatchesInFlight.FINISH_FIRST;

    private static final long SWEEP_MILLIS = 100;

    private final Work<Q, R> work;
    private final Transactions transactions;
    private final Vertx vertx;
    private final GroupCommitLimits limits;
    private final AdmissionQueue<QueuedRequest<Q, R>> queue;
    private final InFlight inFlight;

    /** Removes requests that waited too long from {@link #start} on. */
    public GroupCommit(Work<Q, R> work, Transactions transactions, Vertx vertx, GroupCommitLimits limits) {
        this.work = work;
        this.transactions = transactions;
        this.vertx = vertx;
        this.limits = limits;
        this.inFlight = new InFlight(limits.parallel());
        this.queue = new AdmissionQueue<>(
                limits.maxWaiting(), limits.maxWaitingBytes().asLongValue(), limits.longestWait());
    }

    /**
     * The work that is done for requests in one transaction.
     *
     * @param <Q> what is asked for
     * @param <R> what is answered
     */
    public interface Work<Q, R> {

        /**
         * Performs all requests and returns an answer for each, in their order. A refused request is answered, not failed:
         * after a failure all are performed again, each in a transaction of its own.
         */
        Uni<List<R>> perform(Transaction transaction, Outbox outbox, List<Q> requests);

        /** Called with what was committed, after the callers have their answers. */
        void committed(List<R> answers);
    }

    /** Starts to remove requests that have waited too long. */
    public void start() {
        vertx.setPeriodic(SWEEP_MILLIS, _ -> refuseExpired());
    }

    /** Waits for running transactions while the service stops; callers still in the queue have hung up by then. */
    public void finish() throws InterruptedException {
        int left = inFlight.finish(limits.timeout());
        if (left > 0) {
            Log.warnf("shared transactions not finished in time: transactions=%d", left);
        }
    }

    /**
     * Performs the request and answers it once it is committed. A transaction that has begun is carried through, even if the
     * caller hangs up meanwhile. Fails with {@link TooBusy} if the request would have to wait for too long.
     *
     * @param bytes the approximate size of the request
     */
    public Uni<R> run(Q request, long bytes) {
        return Uni.createFrom().emitter(emitter -> {
            QueuedRequest<Q, R> queued = new QueuedRequest<>(request, emitter, vertx.getOrCreateContext());
            if (queue.offer(queued, bytes, System.nanoTime())) {
                startIfFree();
            } else {
                emitter.fail(new TooBusy());
            }
        });
    }

    /** Returns true if a request that came now would be refused, whatever its size. */
    public boolean isTooBusy() {
        return queue.isFull(System.nanoTime());
    }

    /** Returns for how long the first request in the queue has waited. */
    public Duration waited() {
        return queue.waited(System.nanoTime());
    }

    /** While nothing can be committed, as when the database hangs, a refusal is better than a long wait. */
    private void refuseExpired() {
        queue.expired(System.nanoTime()).forEach(request -> request.fail(new TooBusy()));
    }

    private void startIfFree() {
        while (!queue.isEmpty() && inFlight.begin()) {
            startNext();
        }
    }

    private void startNext() {
        List<QueuedRequest<Q, R>> batch =
                queue.poll(limits.maxRequests(), limits.maxBytes().asLongValue());
        if (batch.isEmpty()) {
            inFlight.end();
            return;
        }
        SessionContext.run(
                vertx,
                () -> process(batch).subscribe().with(_ -> finished(batch), failure -> {
                    Log.errorf(failure, "a shared transaction failed: requests=%d", batch.size());
                    finished(batch);
                }));
    }

    /**
     * After a group that was not full the slot is kept for a moment, so that more requests share the next. A stop may end the
     * timer, with the context of the server in which it was set.
     */
    private void finished(List<QueuedRequest<Q, R>> batch) {
        if (limits.linger().isPositive() && batch.size() < limits.maxRequests()) {
            inFlight.linger();
            vertx.setTimer(limits.linger().toMillis(), _ -> {
                inFlight.endLingering();
                startIfFree();
            });
        } else {
            inFlight.end();
            startIfFree();
        }
    }

    /** Commits all together; if that fails, each alone, so that a request only fails for its own reason. */
    private Uni<Void> process(List<QueuedRequest<Q, R>> batch) {
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
                    batch.forEach(request -> request.fail(failure));
                    return Uni.createFrom().voidItem();
                });
    }

    /** An outage of the database is one for all that are left: they do not wait for it one after the other. */
    private Uni<Void> commitOneByOne(List<QueuedRequest<Q, R>> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (QueuedRequest<Q, R> one : batch) {
            all = all.chain(() -> commit(List.of(one))
                    .onFailure(failure -> !Outage.isBehind(failure))
                    .recoverWithUni(failure -> {
                        one.fail(failure);
                        return Uni.createFrom().voidItem();
                    }));
        }
        return all;
    }

    private Uni<Void> commit(List<QueuedRequest<Q, R>> batch) {
        List<Q> requests = batch.stream().map(QueuedRequest::request).toList();
        return transactions
                .run((transaction, outbox) -> work.perform(transaction, outbox, requests))
                .invoke(answers -> {
                    for (int i = 0; i < batch.size(); i++) {
                        batch.get(i).answer(answers.get(i));
                    }
                    work.committed(answers);
                })
                .replaceWithVoid()
                .ifNoItem()
                .after(limits.timeout())
                .failWith(() -> new TimeoutException("the transaction hangs"));
    }
}
