package io.stellwerk.escalation.servicelevels;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Promises to a ticket's customer. At most one waits to be kept: the next response is promised only once the first was given.
 *
 * @param first the first response; nothing before triage
 * @param next the next response that was promised last
 */
public record ResponsePromises(
        @Nullable ResponsePromise first, @Nullable ResponsePromise next) {

    /** Promises of a ticket that has none yet. */
    public static final ResponsePromises NONE = new ResponsePromises(null, null);

    /** The promises beginning with that of a first response. */
    public static ResponsePromises of(ResponsePromise first) {
        return new ResponsePromises(first, null);
    }

    /** The promise of that kind, if there is one. */
    public Optional<ResponsePromise> promise(Metric metric) {
        return Optional.ofNullable(
                switch (metric) {
                    case FIRST_RESPONSE -> first;
                    case NEXT_RESPONSE -> next;
                });
    }

    /** The promise that no person has kept yet, in time or too late. */
    public Optional<ResponsePromise> unanswered() {
        return Optional.ofNullable(isOpen(first) ? first : isOpen(next) ? next : null);
    }

    /** Returns true if the customer has been answered, so that what they write now needs another promise. */
    public boolean areAnswered() {
        return first != null && unanswered().isEmpty();
    }

    /** Returns true if a person's answer now would be the first one. */
    public boolean awaitFirst() {
        return isOpen(first);
    }

    /** The next response that was broken and of which no timer has noticed that; a new promise takes its place. */
    public Optional<ResponsePromise> brokenUnnoticed() {
        return Optional.ofNullable(next).filter(ResponsePromise::isBrokenUnnoticed);
    }

    /** The promises with this one in the place of that of its kind. */
    public ResponsePromises with(ResponsePromise promise) {
        return switch (promise.metric()) {
            case FIRST_RESPONSE -> new ResponsePromises(promise, next);
            case NEXT_RESPONSE -> new ResponsePromises(first, promise);
        };
    }

    /** The promises once a person has answered. */
    public ResponsePromises responded(Instant now) {
        return new ResponsePromises(
                first == null ? null : first.responded(now), next == null ? null : next.responded(now));
    }

    private static boolean isOpen(@Nullable ResponsePromise promise) {
        return promise != null && promise.respondedAt() == null;
    }
}
