package io.stellwerk.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Which letters are asked for; what is null does not matter.
 *
 * @param after the place behind which the answer begins
 * @param limit how many at most
 */
public record DeadLetterQuery(
        DeadLetterSummary.@Nullable State state,
        @Nullable String topic,
        @Nullable String consumer,
        @Nullable String key,
        long after,
        int limit) {

    /** The same from another place on. */
    DeadLetterQuery from(long place) {
        return new DeadLetterQuery(state, topic, consumer, key, place, limit);
    }
}
