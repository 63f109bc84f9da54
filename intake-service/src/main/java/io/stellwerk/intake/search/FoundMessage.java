package io.stellwerk.intake.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Message that was found, and its ticket.
 *
 * @param customerName the name of the ticket's customer, if it is known
 * @param direction INBOUND, OUTBOUND, or INTERNAL for a note
 * @param from who wrote it: an address, a number or an agent
 */
public record FoundMessage(
        UUID ticketId,
        String ticketNumber,
        UUID customerId,
        @Nullable String customerName,
        UUID messageId,
        String direction,
        String channel,
        @Nullable String from,
        @Nullable String subject,
        Excerpt excerpt,
        Instant receivedAt) {}
