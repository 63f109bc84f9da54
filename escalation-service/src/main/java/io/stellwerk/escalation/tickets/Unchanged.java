package io.stellwerk.escalation.tickets;

/**
 * Nothing had to change.
 *
 * @param why for the ticket's history
 */
public record Unchanged(String why) implements Outcome {}
