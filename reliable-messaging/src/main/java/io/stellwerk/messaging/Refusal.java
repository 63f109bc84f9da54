package io.stellwerk.messaging;

/**
 * An event that its consumer will not act upon, as the event's sender is told in a way of the consumer's own.
 *
 * @param reason why, in words for an operator; never the content, which may be a customer's words
 */
public record Refusal(IncomingEvent event, String reason) {}
