package io.stellwerk.escalation.queues;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;

/** Number of tickets of a kind. */
public record QueueCount(Tier tier, String queue, Status status, Priority priority, long tickets) {}
