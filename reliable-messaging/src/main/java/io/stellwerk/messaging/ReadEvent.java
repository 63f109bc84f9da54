package io.stellwerk.messaging;

/**
 * Event whose payload was read as the consumer's own record.
 *
 * @param <P> the record
 */
public record ReadEvent<P>(IncomingEvent event, P payload) {}
