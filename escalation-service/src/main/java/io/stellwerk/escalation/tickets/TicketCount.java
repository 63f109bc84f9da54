package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;

/** Number of tickets of one tier, status and priority. */
public record TicketCount(Tier tier, Status status, Priority priority, long tickets) {}
