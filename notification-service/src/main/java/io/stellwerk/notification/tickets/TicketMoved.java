package io.stellwerk.notification.tickets;

import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertKind;
import io.stellwerk.notification.board.BoardClock;
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
 * @param nextResponseDueAt in {@code ticket-reclassified}
 * @param metric in promises, warnings and breaches
 * @param dueAt in promises, warnings and breaches
 * @param percent in warnings
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
        @Nullable Instant nextResponseDueAt,
        @Nullable String metric,
        @Nullable Instant dueAt,
        @Nullable Integer percent,
        @Nullable Before before) {

    private static final String MOST_URGENT = "P1";
    private static final String FIRST_RESPONSE = "FIRST_RESPONSE";
    private static final String NEXT_RESPONSE = "NEXT_RESPONSE";

    /** The classification that a ticket had before. */
    public record Before(@Nullable String priority) {}

    public BoardRow boardRow(EscalationEvent event) {
        BoardRow.State state =
                new BoardRow.State(sequence, status, tier, queue, owner, priority, category, language, occurredAt);
        return BoardRow.of(ticketId)
                .about(ticketNumber, subject, channel, receivedAt)
                .at(state, due().and(clock(event)));
    }

    private BoardClock due() {
        return BoardClock.due(false, sequence, firstResponseDueAt)
                .and(BoardClock.due(true, sequence, nextResponseDueAt))
                .and(isOfResponse() ? BoardClock.due(isOfNext(), sequence, dueAt) : BoardClock.NONE);
    }

    private BoardClock clock(EscalationEvent event) {
        return switch (event) {
            case AGENT_REPLIED, TICKET_RESOLVED -> BoardClock.answered(sequence);
            case RESPONSE_PROMISED -> isOfNext() ? BoardClock.promised(sequence) : BoardClock.NONE;
            case SERVICE_LEVEL_BREACHED -> isOfResponse() ? BoardClock.broken(isOfNext(), sequence) : BoardClock.NONE;
            case SERVICE_LEVEL_WARNED ->
                isOfResponse() && percent != null ? BoardClock.warned(isOfNext(), sequence, percent) : BoardClock.NONE;
            default -> BoardClock.NONE;
        };
    }

    /** Returns false if it is about a promise that this version does not know. */
    private boolean isOfResponse() {
        return isOfNext() || FIRST_RESPONSE.equals(metric);
    }

    private boolean isOfNext() {
        return NEXT_RESPONSE.equals(metric);
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
