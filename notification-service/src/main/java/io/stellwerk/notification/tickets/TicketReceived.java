package io.stellwerk.notification.tickets;

import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.correspondence.Contact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request became a ticket: what matters for writing to the customer and for the board. */
public record TicketReceived(
        UUID ticketId,
        String ticketNumber,
        String channel,
        Customer customer,
        @Nullable String subject,
        @Nullable String languageHint,
        boolean automatic,
        boolean autoReplyAllowed,
        @Nullable String emailMessageId,
        @Nullable List<String> emailReferences,
        @Nullable String followUpOfNumber,
        Instant receivedAt)
        implements IntakeMessage {

    /** The customer, as far as intake knows them. */
    public record Customer(@Nullable String name, @Nullable String email) {}

    public Contact.FirstMessage firstMessage() {
        return new Contact.FirstMessage(
                ticketNumber,
                customer.email(),
                customer.name(),
                subject,
                languageHint,
                autoReplyAllowed && !automatic,
                channel.equals("EMAIL") && !automatic,
                emailMessageId,
                emailReferences == null ? List.of() : emailReferences,
                followUpOfNumber);
    }

    public BoardRow boardRow() {
        return BoardRow.of(ticketId).about(ticketNumber, subject, channel, receivedAt);
    }
}
