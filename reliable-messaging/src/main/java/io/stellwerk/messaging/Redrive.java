package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Redrives and discards letters, each in a transaction of its own, and lets go on what waited behind them. */
@ApplicationScoped
class Redrive {

    /** How many letters follow one at most before the answer is given; the sweep goes on with the others. */
    private static final int MOST_FOLLOWERS = 100;

    private final OutboxTransactions transactions;
    private final RedriveAttempt attempt;
    private final DeadLetterStore store;
    private final DeadLetterRows rows;
    private final BatchRetry retry;

    /** Where the next sweep goes on, so that letters with which nothing can be done do not keep it from the others. */
    private volatile @Nullable UUID lastReleased;

    Redrive(
            OutboxTransactions transactions,
            RedriveAttempt attempt,
            DeadLetterStore store,
            DeadLetterRows rows,
            BatchRetry retry) {
        this.transactions = transactions;
        this.attempt = attempt;
        this.store = store;
        this.rows = rows;
        this.retry = retry;
    }

    /** Redrives a letter, and after it those that waited behind it. */
    Uni<DeadLetterOutcome> redrive(UUID id, SettlementNote note) {
        return redriveOne(id, note).chain(outcome -> letFollow(outcome, note));
    }

    /** Discards a letter, and redrives those that waited behind it. */
    Uni<DeadLetterOutcome> discard(UUID id, String reason, SettlementNote note) {
        return retry.briefly(() -> transactions.run((transaction, outbox) -> store.lock(transaction, id)
                        .chain(() -> rows.find(transaction, id))
                        .chain(letter -> letter.isPresent() && letter.get().isParked()
                                ? store.settle(transaction, id, DeadLetterSummary.State.DISCARDED, reason)
                                        .chain(() -> note.settled(
                                                transaction, letter.get(), DeadLetterSummary.State.DISCARDED))
                                        .replaceWith(DeadLetterOutcome.Kind.DISCARDED)
                                : Uni.createFrom()
                                        .item(letter.map(Redrive::already).orElse(DeadLetterOutcome.Kind.NOT_FOUND)))))
                .map(kind -> DeadLetterOutcome.of(id, kind))
                .invoke(Redrive::log)
                .chain(outcome -> letFollow(outcome, note));
    }

    /** Redrives what waits for nothing any more, some of it. */
    Uni<Void> redriveReleased() {
        return transactions
                .run((transaction, outbox) -> rows.released(transaction, lastReleased, MOST_FOLLOWERS))
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> {
                    lastReleased = id;
                    return redrive(id, SettlementNote.NONE);
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<DeadLetterOutcome> redriveOne(UUID id, SettlementNote note) {
        return retry.briefly(() ->
                        transactions.runPending((transaction, outbox) -> attempt.run(transaction, outbox, id, note)))
                .onFailure(failure -> FailureKind.of(failure) != FailureKind.PASSING)
                .recoverWithUni(failure -> stillParked(id, UndecidableEvent.reasonOf(failure)))
                .invoke(Redrive::log);
    }

    private Uni<DeadLetterOutcome> stillParked(UUID id, Throwable failure) {
        return transactions
                .run((transaction, outbox) -> store.failedAgain(transaction, id, failure))
                .replaceWith(DeadLetterOutcome.of(id, DeadLetterOutcome.Kind.STILL_PARKED, DeadLetter.reason(failure)));
    }

    private Uni<DeadLetterOutcome> letFollow(DeadLetterOutcome outcome, SettlementNote note) {
        if (!outcome.isSettled()) {
            return Uni.createFrom().item(outcome);
        }
        return transactions
                .run((transaction, outbox) -> rows.find(transaction, outcome.id()))
                .chain(letter -> letter.isEmpty() || letter.get().origin().key() == null
                        ? Uni.createFrom().item(0)
                        : follow(letter.get(), 0, note))
                .map(outcome::followedBy);
    }

    /** How many could follow. An outage in between leaves the rest to the sweep: this much is committed. */
    private Uni<Integer> follow(DeadLetterSummary first, int before, SettlementNote note) {
        if (before == MOST_FOLLOWERS) {
            return Uni.createFrom().item(before);
        }
        return transactions
                .run((transaction, outbox) -> rows.released(transaction, first))
                .chain(next -> next.isEmpty()
                        ? Uni.createFrom().item(before)
                        : redriveOne(next.get(), note)
                                .chain(outcome -> outcome.isSettled()
                                        ? follow(first, before + 1, note)
                                        : Uni.createFrom().item(before)))
                .onFailure()
                .recoverWithItem(before);
    }

    private static DeadLetterOutcome.Kind already(DeadLetterSummary letter) {
        return letter.state() == DeadLetterSummary.State.REDRIVEN
                ? DeadLetterOutcome.Kind.ALREADY_REDRIVEN
                : DeadLetterOutcome.Kind.ALREADY_DISCARDED;
    }

    private static void log(DeadLetterOutcome outcome) {
        Log.infof("a dead letter was taken in hand: letter=%s outcome=%s", outcome.id(), outcome.kind());
    }
}
