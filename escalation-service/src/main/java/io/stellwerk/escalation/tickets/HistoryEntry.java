package io.stellwerk.escalation.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's history.
 *
 * @param sequence the number of the event; nothing for what other services published
 * @param actor who or what caused it; nothing for what happened before that was written down
 * @param details the event's own fields, as JSON
 */
public record HistoryEntry(
        @Nullable Integer sequence,
        String type,
        Instant occurredAt,
        String status,
        int tier,
        @Nullable String owner,
        @Nullable Actor actor,
        String details) {}
