package io.stellwerk.escalation.timers;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Holds timers that failed for longer and longer, and sets them aside after enough attempts. */
@ApplicationScoped
class TimerFailures {

    private final Timers timers;
    private final SetAsideTimers setAside;
    private final TimerMetrics metrics;
    private final Timers.RetryPolicy policy;

    TimerFailures(Timers timers, SetAsideTimers setAside, TimerMetrics metrics, EscalationConfig config) {
        this.timers = timers;
        this.setAside = setAside;
        this.metrics = metrics;
        this.policy = new Timers.RetryPolicy(
                config.timers().attempts(),
                config.timers().firstPause(),
                config.timers().longestPause());
    }

    /** Records failures, each with its reason. */
    Uni<Void> hold(Transaction transaction, Map<Timers.Due, ? extends Throwable> failed, Instant now) {
        if (failed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        failed.forEach(this::note);
        List<Long> ids = failed.keySet().stream().map(Timers.Due::id).toList();
        return timers.hold(transaction, ids, policy, now)
                .onItem()
                .transformToMulti(given -> Multi.createFrom()
                        .iterable(failed.entrySet().stream()
                                .filter(one -> given.contains(one.getKey().id()))
                                .toList()))
                .onItem()
                .transformToUniAndConcatenate(one ->
                        setAside.add(transaction, one.getKey(), one.getValue()).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void note(Timers.Due due, Throwable failure) {
        metrics.failed();
        Log.errorf(
                failure,
                "a timer cannot fire: ticketId=%s kind=%s attempt=%d of %d",
                due.ticketId(),
                due.kind(),
                due.attempts() + 1,
                policy.attempts());
    }
}
