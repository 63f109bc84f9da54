package io.stellwerk.escalation.application;

import io.stellwerk.escalation.domain.Priority;
import io.stellwerk.escalation.domain.Status;
import io.stellwerk.escalation.domain.Tier;

/** How many tickets of a kind there are. */
public record QueueCount(Tier tier, String queue, Status status, Priority priority, long tickets) {}
