package io.stellwerk.notification.board;

/**
 * Number of open tickets of one tier in one status.
 *
 * @param tier 1 to 3; 0 for tickets that are not in a queue yet
 * @param breached how many of them broke their promise of a response
 */
public record BoardCount(int tier, String status, long tickets, long breached) {}
