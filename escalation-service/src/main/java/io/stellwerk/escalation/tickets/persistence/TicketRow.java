package io.stellwerk.escalation.tickets.persistence;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.stellwerk.escalation.handovers.persistence.HandOverRow;
import io.stellwerk.escalation.tickets.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table, as JSON in both directions: PostgreSQL turns many rows into many values in one statement. */
@JsonNaming(SnakeCaseStrategy.class)
public record TicketRow(
        UUID id,
        String number,
        @Nullable String customerId,
        String subject,
        @Nullable String channel,
        @Nullable String language,
        @Nullable String category,
        String priority,
        List<String> skills,
        Instant receivedAt,
        Status status,
        int tier,
        String queue,
        @Nullable String owner,
        @Nullable String preferredAgent,
        @Nullable Instant since,
        @Nullable String resolution,
        int bounces,
        int sequence,
        int version,
        int decisiveVersion,
        List<HandOverRow> handOvers,
        @Nullable String policyVersion,
        @Nullable String calendarVersion,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant firstRespondedAt,
        @Nullable Instant firstResponseBreachedAt,
        @Nullable Instant firstResponseAnchoredAt,
        @Nullable Long firstResponseCarriedMs,
        @Nullable Integer impact,
        @Nullable Integer urgency,
        @Nullable Instant waitUntil,
        @Nullable PromiseRow nextResponse) {}
