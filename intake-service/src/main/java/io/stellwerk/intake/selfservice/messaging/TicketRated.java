package io.stellwerk.intake.selfservice.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer rated how the ticket was solved, or changed that. */
public record TicketRated(
        UUID ticketId,
        String ticketNumber,
        UUID customerId,
        int episode,
        int score,
        @Nullable String comment,
        Instant ratedAt,
        Instant occurredAt) {}
