package io.stellwerk.notification.board.view;

import io.stellwerk.notification.board.RebuildPhase;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Progress of the latest rebuild of the board.
 *
 * @param eventsRead how many events were read so far
 * @param eventsToRead how many there were to read when last counted
 * @param unusable events that no board can show; they were parked as dead letters when they were first read
 * @param reason why the latest try failed, if it did
 */
@Schema(name = "BoardRebuild", description = "How far the latest rebuild of the board is")
public record RebuildState(
        RebuildPhase state,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt,
        long eventsRead,
        long eventsToRead,
        long unusable,
        @Nullable String reason) {

    /** State before the first rebuild. */
    public static final RebuildState NONE = new RebuildState(RebuildPhase.NONE, null, null, 0, 0, 0, null);
}
