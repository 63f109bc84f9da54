package io.stellwerk.notification.tickets;

import io.stellwerk.notification.board.BoardRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Result of triage, whether it routed the ticket or left that to a person. */
public record TicketAssessed(
        UUID ticketId,
        String ticketNumber,
        @Nullable String subject,
        @Nullable String channel,
        DetectedLanguage language,
        @Nullable String category,
        @Nullable String priority,
        Instant receivedAt) {

    /** The language of the customer's message. */
    public record DetectedLanguage(String code) {}

    public BoardRow boardRow() {
        return BoardRow.of(ticketId)
                .about(ticketNumber, subject, channel, receivedAt)
                .assessed(category, priority);
    }
}
