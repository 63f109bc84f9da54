package io.stellwerk.notification.board.persistence;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.stellwerk.notification.board.BoardClock;
import io.stellwerk.notification.board.BoardRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the board's table, called as its columns are; a sequence of 0 means that escalation has not spoken. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BoardRecord(
        UUID ticketId,
        @Nullable String ticketNumber,
        @Nullable String subject,
        @Nullable String channel,
        @Nullable Instant receivedAt,
        long sequence,
        String status,
        int tier,
        @Nullable String queue,
        @Nullable String owner,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String language,
        @Nullable Instant changedAt,
        @Nullable String assessedCategory,
        @Nullable String assessedPriority,
        long dueSequence,
        @Nullable Instant dueAt,
        boolean responded,
        boolean breached,
        int warnedPercent,
        boolean dueNext,
        long promiseSequence,
        long respondedSequence,
        long breachedSequence,
        long warnedSequence) {

    private static final BoardRow.State ARRIVING =
            new BoardRow.State(0, "NEW", 0, null, null, null, null, null, Instant.EPOCH);

    static BoardRecord of(BoardRow row) {
        BoardRow.State known = row.state();
        BoardRow.State state = known == null ? ARRIVING : known;
        BoardClock clock = row.clock();
        BoardClock.Due due = clock.due();
        BoardClock.Warning warning = clock.warning();
        return new BoardRecord(
                row.ticketId(),
                row.ticketNumber(),
                row.subject(),
                row.channel(),
                row.receivedAt(),
                state.sequence(),
                state.status(),
                state.tier(),
                state.queue(),
                state.owner(),
                state.priority(),
                state.category(),
                state.language(),
                known == null ? null : known.changedAt(),
                row.assessedCategory(),
                row.assessedPriority(),
                due == null ? 0 : due.sequence(),
                due == null ? null : due.at(),
                clock.isAnswered(),
                clock.isBroken(),
                warning == null ? 0 : warning.percent(),
                due != null && due.next(),
                clock.promised(),
                clock.answered(),
                clock.broken(),
                warning == null ? 0 : warning.place());
    }
}
