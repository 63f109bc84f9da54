package io.stellwerk.notification.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ticket on the board, as far as the events read so far tell. Every part has a rule for which of two versions
 * counts, so that repeats and any order of events lead to the same row; the board's table follows the same rules.
 *
 * @param state where the ticket stands, if escalation has said so
 * @param assessedCategory what triage found
 * @param assessedPriority what triage found
 * @param clock what was promised to the customer, and what became of that
 */
public record BoardRow(
        UUID ticketId,
        @Nullable String ticketNumber,
        @Nullable String subject,
        @Nullable String channel,
        @Nullable Instant receivedAt,
        @Nullable State state,
        @Nullable String assessedCategory,
        @Nullable String assessedPriority,
        BoardClock clock) {

    /**
     * State of a ticket after one of its events; the highest sequence counts.
     *
     * @param changedAt when that event happened
     */
    public record State(
            long sequence,
            String status,
            int tier,
            @Nullable String queue,
            @Nullable String owner,
            @Nullable String priority,
            @Nullable String category,
            @Nullable String language,
            Instant changedAt) {}

    /** A row that says nothing yet. */
    public static BoardRow of(UUID ticketId) {
        return new BoardRow(ticketId, null, null, null, null, null, null, null, BoardClock.NONE);
    }

    /** Merges the two rows. */
    public BoardRow and(BoardRow other) {
        return new BoardRow(
                ticketId,
                first(ticketNumber, other.ticketNumber),
                first(subject, other.subject),
                first(channel, other.channel),
                first(receivedAt, other.receivedAt),
                later(state, other.state),
                first(other.assessedCategory, assessedCategory),
                first(other.assessedPriority, assessedPriority),
                clock.and(other.clock));
    }

    /** The row with what is the same in all events of a ticket. */
    public BoardRow about(
            @Nullable String number, @Nullable String newSubject, @Nullable String newChannel, Instant received) {
        return and(new BoardRow(ticketId, number, newSubject, newChannel, received, null, null, null, BoardClock.NONE));
    }

    /** The row after triage decided. */
    public BoardRow assessed(@Nullable String category, @Nullable String priority) {
        return and(new BoardRow(ticketId, null, null, null, null, null, category, priority, BoardClock.NONE));
    }

    /** The row after an event of the ticket's life. */
    public BoardRow at(State next, BoardClock clockThen) {
        return and(new BoardRow(ticketId, null, null, null, null, next, null, null, clockThen));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static @Nullable State later(@Nullable State one, @Nullable State other) {
        return one == null || (other != null && other.sequence() > one.sequence()) ? other : one;
    }
}
