package io.stellwerk.escalation.tickets.persistence;

import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Promise of a response; that of the next one is a column of its own. The names are in databases: they stay. */
public record PromiseRow(
        String policyVersion,
        String calendarVersion,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant respondedAt,
        @Nullable Instant breachedAt,
        @Nullable Instant anchoredAt,
        @Nullable Long carriedMs) {

    static @Nullable PromiseRow of(@Nullable ResponsePromise promise) {
        if (promise == null) {
            return null;
        }
        ResponsePromise.Anchor anchor = promise.anchor();
        return new PromiseRow(
                promise.policyVersion(),
                promise.calendarVersion(),
                promise.startedAt(),
                promise.dueAt(),
                promise.respondedAt(),
                promise.breachedAt(),
                anchor == null ? null : anchor.at(),
                anchor == null ? null : anchor.carried().toMillis());
    }

    ResponsePromise promise(Metric metric) {
        return new ResponsePromise(
                metric,
                policyVersion,
                calendarVersion,
                startedAt,
                dueAt,
                respondedAt,
                breachedAt,
                anchoredAt == null || carriedMs == null
                        ? null
                        : new ResponsePromise.Anchor(anchoredAt, Duration.ofMillis(carriedMs)));
    }
}
