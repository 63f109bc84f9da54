package io.stellwerk.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not handle, or that waits behind one of the same key; without its payload and headers,
 * which are not for everybody.
 *
 * @param place its place in the order in which letters were parked
 * @param eventId the event's identity, or its place on the topic if the record is no event
 * @param waitsBehind the letter that it was parked behind; nothing if it failed itself
 * @param attempts how often it was tried
 */
public record DeadLetterSummary(
        UUID id,
        long place,
        State state,
        String consumer,
        Origin origin,
        String eventId,
        @Nullable String type,
        @Nullable String subject,
        String reason,
        String stack,
        int attempts,
        Instant parkedAt,
        @Nullable UUID waitsBehind,
        @Nullable Settlement settlement) {

    /** State of a letter. */
    public enum State {
        PARKED,
        REDRIVEN,
        DISCARDED
    }

    /** The record's place on its topic. */
    public record Origin(
            String topic,
            int partition,
            long offset,
            @Nullable String key) {}

    /**
     * End of the letter.
     *
     * @param discardReason why it was discarded, if it was
     */
    public record Settlement(Instant at, @Nullable String discardReason) {}

    /**
     * All that came with the record.
     *
     * @param exactKey the key, if what is said of its origin is not all of it
     */
    public record Content(StoredHeaders headers, byte @Nullable [] payload, byte @Nullable [] exactKey) {}

    /** Returns true if it can still be redriven or discarded. */
    public boolean isParked() {
        return state == State.PARKED;
    }
}
