package io.stellwerk.escalation.tickets;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of a ticket's history about something that other services published.
 *
 * @param ticket as it was
 * @param details never the customer's words
 */
public record HistoryNote(Ticket ticket, String type, Actor actor, Map<String, String> details, Instant occurredAt) {}
