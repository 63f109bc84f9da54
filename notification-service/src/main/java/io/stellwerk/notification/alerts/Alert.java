package io.stellwerk.notification.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a ticket that must reach a person soon. It has none of the customer's words: it may leave the house.
 *
 * @param cause the id of the event that tells it
 * @param owner the id of the agent who has the ticket, if somebody has it
 * @param dueAt when the promise was to be kept
 */
public record Alert(
        String cause,
        UUID ticketId,
        String ticketNumber,
        AlertKind kind,
        @Nullable String priority,
        int tier,
        @Nullable String owner,
        @Nullable Instant dueAt,
        Instant occurredAt) {}
