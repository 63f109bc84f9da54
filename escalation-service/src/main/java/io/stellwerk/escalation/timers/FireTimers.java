package io.stellwerk.escalation.timers;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outage;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Fires due timers: each once, whatever crashes and however many instances do so at the same time. Those that
 * fail are tried again later, and the others do not wait for them.
 */
@ApplicationScoped
public class FireTimers {

    private final Transactions transactions;
    private final Timers timers;
    private final TimerBatch batch;
    private final TimerFailures failures;

    FireTimers(Transactions transactions, Timers timers, TimerBatch batch, TimerFailures failures) {
        this.transactions = transactions;
        this.timers = timers;
        this.batch = batch;
        this.failures = failures;
    }

    /** Fires the timers that are due longest, and answers how many it claimed for that. */
    public Uni<Integer> fire(Instant now, int atMost) {
        return attempt(transaction -> timers.claim(transaction, now, atMost), now);
    }

    private Uni<Integer> attempt(Function<Transaction, Uni<List<Timers.Due>>> claim, Instant now) {
        return Uni.createFrom().deferred(() -> {
            List<Timers.Due> claimed = new ArrayList<>();
            return transactions
                    .run((transaction, outbox) -> claim.apply(transaction)
                            .invoke(claimed::addAll)
                            .chain(due -> due.isEmpty()
                                    ? Uni.createFrom().voidItem()
                                    : batch.fire(transaction, outbox, due, now)))
                    .replaceWith(claimed::size)
                    .onFailure(failure -> !claimed.isEmpty() && !Outage.isBehind(failure))
                    .recoverWithUni(failure -> isolate(claimed, failure, now));
        });
    }

    /** Narrows a failure down to the timer that causes it, such as one of a ticket that nobody can read. */
    private Uni<Integer> isolate(List<Timers.Due> due, Throwable failure, Instant now) {
        if (due.size() == 1) {
            return transactions
                    .run((transaction, outbox) -> failures.hold(transaction, Map.of(due.getFirst(), failure), now))
                    .replaceWith(1);
        }
        Log.warnf(
                "splitting a batch of timers: timers=%d reason=%s",
                due.size(), failure.getClass().getSimpleName());
        int half = due.size() / 2;
        return attemptThese(due.subList(0, half), now)
                .chain(first -> attemptThese(due.subList(half, due.size()), now).map(second -> first + second));
    }

    private Uni<Integer> attemptThese(List<Timers.Due> due, Instant now) {
        List<Long> ids = due.stream().map(Timers.Due::id).toList();
        return attempt(transaction -> timers.claim(transaction, ids), now);
    }
}
