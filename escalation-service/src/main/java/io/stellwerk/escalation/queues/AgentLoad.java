package io.stellwerk.escalation.queues;

import java.util.List;

/**
 * Tickets that somebody of the desk has in hand.
 *
 * @param waiting those that wait for the customer
 * @param overdue those of both whose first response is due, and was not given
 */
public record AgentLoad(String id, String name, List<Integer> tiers, long inWork, long waiting, long overdue) {}
