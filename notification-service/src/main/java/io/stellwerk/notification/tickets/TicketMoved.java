package io.stellwerk.notification.tickets;

import io.stellwerk.notification.board.BoardRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a ticket's life: the part that all of them share, and the few fields of some that the board shows.
 *
 * @param sequence counts the ticket's events
 * @param firstResponseDueAt in {@code ticket-queued} and {@code ticket-reclassified}
 * @param dueAt in warnings and breaches
 * @param percent in warnings
 * @param firstResponse in {@code agent-replied}
 */
public record TicketMoved(
        UUID ticketId,
        String ticketNumber,
        long sequence,
        String status,
        int tier,
        @Nullable String queue,
        @Nullable String owner,
        @Nullable String priority,
        @Nullable String category,
        @Nullable String subject,
        @Nullable String channel,
        @Nullable String language,
        Instant receivedAt,
        Instant occurredAt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant dueAt,
        @Nullable Integer percent,
        boolean firstResponse) {

    public BoardRow boardRow(EscalationEvent event) {
        BoardRow.State state =
                new BoardRow.State(sequence, status, tier, queue, owner, priority, category, language, occurredAt);
        return BoardRow.of(ticketId)
                .about(ticketNumber, subject, channel, receivedAt)
                .at(state, firstResponseDueAt != null ? firstResponseDueAt : dueAt)
                .clock(firstResponse, event == EscalationEvent.SERVICE_LEVEL_BREACHED, warned(event));
    }

    private int warned(EscalationEvent event) {
        return event == EscalationEvent.SERVICE_LEVEL_WARNED && percent != null ? percent : 0;
    }
}
