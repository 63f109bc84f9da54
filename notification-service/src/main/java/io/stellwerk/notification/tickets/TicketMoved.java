package io.stellwerk.notification.tickets;

import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertKind;
import io.stellwerk.notification.board.BoardRow;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a ticket's life: the part that all of them share, and the few fields of some that the board shows or alerts tell.
 *
 * @param sequence counts the ticket's events
 * @param firstResponseDueAt in {@code ticket-queued} and {@code ticket-reclassified}
 * @param dueAt in warnings and breaches
 * @param percent in warnings
 * @param firstResponse in {@code agent-replied}
 * @param before in {@code ticket-reclassified}
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
        boolean firstResponse,
        @Nullable Before before) {

    private static final String MOST_URGENT = "P1";

    /** The classification that a ticket had before. */
    public record Before(@Nullable String priority) {}

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

    /**
     * The alert that an event is, if it is one: a broken promise; a ticket of priority 1 in a queue, whichever way it came
     * there; and one that was given that priority. A queue is a tier's, so each tier that gets the ticket is told.
     */
    public Optional<Alert> alert(EscalationEvent event, String cause) {
        boolean urgent = MOST_URGENT.equals(priority);
        return switch (event) {
            case SERVICE_LEVEL_BREACHED -> Optional.of(alert(AlertKind.PROMISE_BROKEN, cause));
            case TICKET_QUEUED -> urgent ? Optional.of(alert(AlertKind.PRIORITY_1, cause)) : Optional.empty();
            case TICKET_RECLASSIFIED ->
                urgent && (before == null || !MOST_URGENT.equals(before.priority()))
                        ? Optional.of(alert(AlertKind.PRIORITY_1, cause))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Alert alert(AlertKind kind, String cause) {
        return new Alert(cause, ticketId, ticketNumber, kind, priority, tier, owner, dueAt, occurredAt);
    }
}
