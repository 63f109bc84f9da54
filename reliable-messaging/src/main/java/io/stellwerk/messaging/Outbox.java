package io.stellwerk.messaging;

/**
 * The only way out of a service. What is added here is written in the surrounding transaction and published after it
 * has committed; if it rolls back, nothing is published.
 */
public interface Outbox {

    /** Adds an event behind those already added. */
    void add(OutgoingEvent event);
}
