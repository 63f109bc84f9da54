package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.tickets.ImpactAndUrgency;
import io.stellwerk.escalation.tickets.TicketFacts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Intake opened a ticket. */
record TicketReceived(
        UUID ticketId,
        String ticketNumber,
        @Nullable String channel,
        Customer customer,
        String subject,
        @Nullable String languageHint,
        Instant receivedAt)
        implements IntakeMessage {

    static final String TYPE = "stellwerk.intake.ticket-received.v1";

    /** The customer, by the identity that intake gave them. */
    record Customer(String customerId) {}

    TicketFacts facts() {
        return new TicketFacts(
                new TicketId(ticketId),
                ticketNumber,
                customer.customerId(),
                subject,
                channel,
                languageHint,
                null,
                Priority.PROVISIONAL,
                List.of(),
                receivedAt,
                ImpactAndUrgency.UNKNOWN);
    }
}
