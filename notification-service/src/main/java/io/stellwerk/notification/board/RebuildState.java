package io.stellwerk.notification.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress of the latest rebuild of the board.
 *
 * @param eventsRead how many events were read so far
 * @param eventsToRead how many there were to read when last counted
 * @param unusable events that no board can show; they were parked as dead letters when they were first read
 * @param reason why the latest try failed, if it did
 */
public record RebuildState(
        Phase state,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt,
        long eventsRead,
        long eventsToRead,
        long unusable,
        @Nullable String reason) {

    /** State before the first rebuild. */
    public static final RebuildState NONE = new RebuildState(Phase.NONE, null, null, 0, 0, 0, null);

    /** Phase of a rebuild. */
    public enum Phase {
        NONE,
        /** It fills the next board; the old one is shown. */
        FILLING,
        /** The next board is shown; it reads what happened while it was being filled. */
        CATCHING_UP,
        DONE,
        /** Given up after many tries; whichever board was shown is still shown. */
        FAILED
    }
}
